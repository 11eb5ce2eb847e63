/** The rule of each kind of change. A kind without a rule does not compile. */
import type { Change, ChangeKind, Decided, Side } from "../change";
import type { Compatibility, PerSide, Rule } from "../rule";
import { pathRemoved } from "./path-removed";
import { pathAdded } from "./path-added";
import { pathShadowsTemplate } from "./path-shadows-template";
import { pathTrailingSlashChanged } from "./path-trailing-slash-changed";
import { operationRemoved } from "./operation-removed";
import { operationAdded } from "./operation-added";
import { operationDeprecated } from "./operation-deprecated";
import { sunsetChanged } from "./sunset-changed";
import { stabilityChanged } from "./stability-changed";
import { operationIdChanged } from "./operation-id-changed";
import { webhookRemoved } from "./webhook-removed";
import { webhookAdded } from "./webhook-added";
import { callbackRemoved } from "./callback-removed";
import { callbackAdded } from "./callback-added";
import { callbackAddressChanged } from "./callback-address-changed";
import { serverRemoved } from "./server-removed";
import { serverAdded } from "./server-added";
import { parameterRemoved } from "./parameter-removed";
import { parameterDeprecated } from "./parameter-deprecated";
import { parameterMoved } from "./parameter-moved";
import { parameterAdded } from "./parameter-added";
import { requiredParameterAdded } from "./required-parameter-added";
import { parameterBecameRequired } from "./parameter-became-required";
import { parameterBecameOptional } from "./parameter-became-optional";
import { parameterSerializationChanged } from "./parameter-serialization-changed";
import { parameterAcceptsList } from "./parameter-accepts-list";
import { parameterReservedDisallowed } from "./parameter-reserved-disallowed";
import { parameterEmptyDisallowed } from "./parameter-empty-disallowed";
import { requestBodyRemoved } from "./request-body-removed";
import { requestBodyAdded } from "./request-body-added";
import { requiredRequestBodyAdded } from "./required-request-body-added";
import { requestBodyBecameRequired } from "./request-body-became-required";
import { requestBodyBecameOptional } from "./request-body-became-optional";
import { mediaTypeRemoved } from "./media-type-removed";
import { mediaTypeAdded } from "./media-type-added";
import { partEncodingChanged } from "./part-encoding-changed";
import { responseRemoved } from "./response-removed";
import { responseAdded } from "./response-added";
import { headerRemoved } from "./header-removed";
import { headerAdded } from "./header-added";
import { headerBecameRequired } from "./header-became-required";
import { headerBecameOptional } from "./header-became-optional";
import { linkRemoved } from "./link-removed";
import { linkChanged } from "./link-changed";
import { securityTightened } from "./security-tightened";
import { securityRelaxed } from "./security-relaxed";
import { securitySchemeChanged } from "./security-scheme-changed";
import { typeChanged } from "./type-changed";
import { typeNarrowed } from "./type-narrowed";
import { typeWidened } from "./type-widened";
import { nullRemoved } from "./null-removed";
import { nullAdded } from "./null-added";
import { enumValueRemoved } from "./enum-value-removed";
import { enumValueAdded } from "./enum-value-added";
import { enumAdded } from "./enum-added";
import { enumRemoved } from "./enum-removed";
import { defaultChanged } from "./default-changed";
import { rangeNarrowed } from "./range-narrowed";
import { rangeWidened } from "./range-widened";
import { lengthNarrowed } from "./length-narrowed";
import { lengthWidened } from "./length-widened";
import { itemCountNarrowed } from "./item-count-narrowed";
import { itemCountWidened } from "./item-count-widened";
import { propertyCountNarrowed } from "./property-count-narrowed";
import { propertyCountWidened } from "./property-count-widened";
import { multipleOfNarrowed } from "./multiple-of-narrowed";
import { multipleOfWidened } from "./multiple-of-widened";
import { patternAdded } from "./pattern-added";
import { patternRemoved } from "./pattern-removed";
import { patternNarrowed } from "./pattern-narrowed";
import { patternWidened } from "./pattern-widened";
import { patternChanged } from "./pattern-changed";
import { formatAdded } from "./format-added";
import { formatRemoved } from "./format-removed";
import { formatNarrowed } from "./format-narrowed";
import { formatWidened } from "./format-widened";
import { formatChanged } from "./format-changed";
import { contentEncodingChanged } from "./content-encoding-changed";
import { contentMediaTypeChanged } from "./content-media-type-changed";
import { xmlChanged } from "./xml-changed";
import { uniqueItemsAdded } from "./unique-items-added";
import { uniqueItemsRemoved } from "./unique-items-removed";
import { containsAdded } from "./contains-added";
import { containsRemoved } from "./contains-removed";
import { containsChanged } from "./contains-changed";
import { propertyRemoved } from "./property-removed";
import { propertyDeprecated } from "./property-deprecated";
import { propertyAdded } from "./property-added";
import { requiredPropertyAdded } from "./required-property-added";
import { propertyBecameRequired } from "./property-became-required";
import { propertyBecameOptional } from "./property-became-optional";
import { propertyBecameReadOnly } from "./property-became-read-only";
import { propertyBecameWriteOnly } from "./property-became-write-only";
import { additionalPropertiesClosed } from "./additional-properties-closed";
import { additionalPropertiesOpened } from "./additional-properties-opened";
import { dependentRequiredAdded } from "./dependent-required-added";
import { dependentRequiredRemoved } from "./dependent-required-removed";
import { dependentSchemaAdded } from "./dependent-schema-added";
import { dependentSchemaRemoved } from "./dependent-schema-removed";
import { unionBranchRemoved } from "./union-branch-removed";
import { unionBranchAdded } from "./union-branch-added";
import { unionOverlapGrown } from "./union-overlap-grown";
import { discriminatorChanged } from "./discriminator-changed";
import { discriminatorValueRemoved } from "./discriminator-value-removed";
import { discriminatorValueChanged } from "./discriminator-value-changed";
import { notTightened } from "./not-tightened";
import { notRelaxed } from "./not-relaxed";
import { notChanged } from "./not-changed";
import { conditionAdded } from "./condition-added";
import { conditionRemoved } from "./condition-removed";
import { conditionChanged } from "./condition-changed";
import { schemaNarrowed } from "./schema-narrowed";
import { schemaNotCompared } from "./schema-not-compared";
import { schemaWidened } from "./schema-widened";
import { discriminatorValueAdded } from "./discriminator-value-added";
import { unionOverlapShrunk } from "./union-overlap-shrunk";
import { headerSerializationChanged } from "./header-serialization-changed";

export const rules: { readonly [K in ChangeKind]: Rule<K> } = {
  "path-removed": pathRemoved,
  "path-added": pathAdded,
  "path-shadows-template": pathShadowsTemplate,
  "path-trailing-slash-changed": pathTrailingSlashChanged,
  "operation-removed": operationRemoved,
  "operation-added": operationAdded,
  "operation-deprecated": operationDeprecated,
  "sunset-changed": sunsetChanged,
  "stability-changed": stabilityChanged,
  "operation-id-changed": operationIdChanged,
  "webhook-removed": webhookRemoved,
  "webhook-added": webhookAdded,
  "callback-removed": callbackRemoved,
  "callback-added": callbackAdded,
  "callback-address-changed": callbackAddressChanged,
  "server-removed": serverRemoved,
  "server-added": serverAdded,
  "parameter-removed": parameterRemoved,
  "parameter-deprecated": parameterDeprecated,
  "parameter-moved": parameterMoved,
  "parameter-added": parameterAdded,
  "required-parameter-added": requiredParameterAdded,
  "parameter-became-required": parameterBecameRequired,
  "parameter-became-optional": parameterBecameOptional,
  "parameter-serialization-changed": parameterSerializationChanged,
  "parameter-accepts-list": parameterAcceptsList,
  "parameter-reserved-disallowed": parameterReservedDisallowed,
  "parameter-empty-disallowed": parameterEmptyDisallowed,
  "request-body-removed": requestBodyRemoved,
  "request-body-added": requestBodyAdded,
  "required-request-body-added": requiredRequestBodyAdded,
  "request-body-became-required": requestBodyBecameRequired,
  "request-body-became-optional": requestBodyBecameOptional,
  "media-type-removed": mediaTypeRemoved,
  "media-type-added": mediaTypeAdded,
  "part-encoding-changed": partEncodingChanged,
  "response-removed": responseRemoved,
  "response-added": responseAdded,
  "header-removed": headerRemoved,
  "header-added": headerAdded,
  "header-became-required": headerBecameRequired,
  "header-became-optional": headerBecameOptional,
  "link-removed": linkRemoved,
  "link-changed": linkChanged,
  "security-tightened": securityTightened,
  "security-relaxed": securityRelaxed,
  "security-scheme-changed": securitySchemeChanged,
  "type-changed": typeChanged,
  "type-narrowed": typeNarrowed,
  "type-widened": typeWidened,
  "null-removed": nullRemoved,
  "null-added": nullAdded,
  "enum-value-removed": enumValueRemoved,
  "enum-value-added": enumValueAdded,
  "enum-added": enumAdded,
  "enum-removed": enumRemoved,
  "default-changed": defaultChanged,
  "range-narrowed": rangeNarrowed,
  "range-widened": rangeWidened,
  "length-narrowed": lengthNarrowed,
  "length-widened": lengthWidened,
  "item-count-narrowed": itemCountNarrowed,
  "item-count-widened": itemCountWidened,
  "property-count-narrowed": propertyCountNarrowed,
  "property-count-widened": propertyCountWidened,
  "multiple-of-narrowed": multipleOfNarrowed,
  "multiple-of-widened": multipleOfWidened,
  "pattern-added": patternAdded,
  "pattern-removed": patternRemoved,
  "pattern-narrowed": patternNarrowed,
  "pattern-widened": patternWidened,
  "pattern-changed": patternChanged,
  "format-added": formatAdded,
  "format-removed": formatRemoved,
  "format-narrowed": formatNarrowed,
  "format-widened": formatWidened,
  "format-changed": formatChanged,
  "content-encoding-changed": contentEncodingChanged,
  "content-media-type-changed": contentMediaTypeChanged,
  "xml-changed": xmlChanged,
  "unique-items-added": uniqueItemsAdded,
  "unique-items-removed": uniqueItemsRemoved,
  "contains-added": containsAdded,
  "contains-removed": containsRemoved,
  "contains-changed": containsChanged,
  "property-removed": propertyRemoved,
  "property-deprecated": propertyDeprecated,
  "property-added": propertyAdded,
  "required-property-added": requiredPropertyAdded,
  "property-became-required": propertyBecameRequired,
  "property-became-optional": propertyBecameOptional,
  "property-became-read-only": propertyBecameReadOnly,
  "property-became-write-only": propertyBecameWriteOnly,
  "additional-properties-closed": additionalPropertiesClosed,
  "additional-properties-opened": additionalPropertiesOpened,
  "dependent-required-added": dependentRequiredAdded,
  "dependent-required-removed": dependentRequiredRemoved,
  "dependent-schema-added": dependentSchemaAdded,
  "dependent-schema-removed": dependentSchemaRemoved,
  "union-branch-removed": unionBranchRemoved,
  "union-branch-added": unionBranchAdded,
  "union-overlap-grown": unionOverlapGrown,
  "discriminator-changed": discriminatorChanged,
  "discriminator-value-removed": discriminatorValueRemoved,
  "discriminator-value-changed": discriminatorValueChanged,
  "not-tightened": notTightened,
  "not-relaxed": notRelaxed,
  "not-changed": notChanged,
  "condition-added": conditionAdded,
  "condition-removed": conditionRemoved,
  "condition-changed": conditionChanged,
  "schema-narrowed": schemaNarrowed,
  "schema-widened": schemaWidened,
  "schema-not-compared": schemaNotCompared,
  "discriminator-value-added": discriminatorValueAdded,
  "union-overlap-shrunk": unionOverlapShrunk,
  "header-serialization-changed": headerSerializationChanged,
};

/** The severity of a change on each side, before policy. */
export function severityBySide<K extends ChangeKind>({
  kind,
  facts,
  decided,
}: Change<K>): PerSide<Compatibility> {
  const { compatibility }: Rule<K> = rules[kind];
  const { request, response } = typeof compatibility === "function" ? compatibility(facts) : compatibility;
  return {
    request: asDecided(request, decided.request),
    response: asDecided(response, decided.response),
  };
}

const bySchemas = { harmless: "compatible", breaking: "breaking", uncertain: "dangerous" } as const;

function asDecided(severity: Compatibility, decided: Decided | undefined): Compatibility {
  if (decided === undefined || severity === "compatible") return severity;
  return bySchemas[decided];
}

/** The sentence that states what changed. */
export function messageOf<K extends ChangeKind>({ kind, facts, decided }: Change<K>): string {
  const { message }: Rule<K> = rules[kind];
  const sentence = message(facts, decided);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The effects of a change on one side, and what to do about them. */
export function effectOf(change: Change, side: Side): { readonly why: string; readonly advice: string } {
  const { compatibility, why, advice } = rules[change.kind];
  const isAlwaysHarmless =
    typeof compatibility !== "function" &&
    Object.values(compatibility).every((each) => each === "compatible");
  if (severityBySide(change)[side] === "compatible" && !isAlwaysHarmless) return harmless;
  return { why: typeof why === "string" ? why : why[side], advice };
}

const harmless = {
  why: "Clients of the published version are not affected.",
  advice: "No action is required.",
} as const;
