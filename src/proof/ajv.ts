/** The validator and the converter, which are others' work: kept together, so that they are bundled once. */
import { upgradeFromThreeToThreeOne as upgrade } from "@scalar/openapi-upgrader/3.0-to-3.1";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { fullFormats } from "ajv-formats/dist/formats";

/** Rewrites a document of OpenAPI 3.0 in place, and gives it back as one of 3.1. */
export const upgradeToThreeOne = upgrade as (document: object) => unknown;

export { Ajv2020, addFormats, fullFormats };
export type { ErrorObject, ValidateFunction };
