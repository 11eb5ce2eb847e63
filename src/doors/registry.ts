/** All doors; those that are on by default come first. */
import { ambiguousNull } from "./catalog/ambiguous-null";
import { booleanState } from "./catalog/boolean-state";
import { closedEnum } from "./catalog/closed-enum";
import { closedObject } from "./catalog/closed-object";
import { closedUnion } from "./catalog/closed-union";
import { dateWithoutFormat } from "./catalog/date-without-format";
import { errorWithSuccessStatus } from "./catalog/error-with-success-status";
import { floatingPointMoney } from "./catalog/floating-point-money";
import { missingOperationId } from "./catalog/missing-operation-id";
import { numericIdentifier } from "./catalog/numeric-identifier";
import { offsetPaging } from "./catalog/offset-paging";
import { patchWithoutMergeType } from "./catalog/patch-without-merge-type";
import { placeholderOperationId } from "./catalog/placeholder-operation-id";
import { topLevelArray } from "./catalog/top-level-array";
import { topLevelMap } from "./catalog/top-level-map";
import { unboundedRequest } from "./catalog/unbounded-request";
import { unpagedCollection } from "./catalog/unpaged-collection";
import { unversionedPath } from "./catalog/unversioned-path";
import type { Door } from "./door";

export const doors: readonly Door[] = [
  topLevelArray,
  topLevelMap,
  unpagedCollection,
  closedEnum,
  closedUnion,
  closedObject,
  errorWithSuccessStatus,
  ambiguousNull,
  missingOperationId,
  placeholderOperationId,
  unversionedPath,
  numericIdentifier,
  floatingPointMoney,
  booleanState,
  unboundedRequest,
  dateWithoutFormat,
  offsetPaging,
  patchWithoutMergeType,
];

const byName = new Map(doors.map((door) => [door.name, door]));

/** The door with this name. */
export function findDoor(name: string): Door | undefined {
  return byName.get(name);
}
