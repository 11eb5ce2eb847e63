/** The severity of each kind of change, for requests and for responses. */
import assert from "node:assert/strict";
import {
  severityBySide,
  rules,
  effectOf,
  type Change,
  type ChangeKind,
  type Side,
} from "../../../src/engine/index";

type Meaning = `${string} / ${string}`;

/** Kinds with a severity that does not depend on facts: request / response. */
const fixed: Partial<Record<ChangeKind, Meaning>> = {
  "path-removed": "breaking / breaking",
  "path-added": "compatible / compatible",
  "path-trailing-slash-changed": "breaking / breaking",
  "operation-removed": "breaking / breaking",
  "operation-added": "compatible / compatible",
  "operation-deprecated": "compatible / compatible",
  "operation-id-changed": "dangerous / dangerous",
  "webhook-removed": "breaking / breaking",
  "webhook-added": "compatible / compatible",
  "callback-removed": "breaking / breaking",
  "callback-added": "compatible / compatible",
  "callback-address-changed": "dangerous / dangerous",
  "server-removed": "dangerous / dangerous",
  "server-added": "compatible / compatible",
  "parameter-deprecated": "compatible / compatible",
  "parameter-added": "compatible / compatible",
  "required-parameter-added": "breaking / compatible",
  "parameter-became-required": "breaking / compatible",
  "parameter-became-optional": "compatible / breaking",
  "parameter-serialization-changed": "breaking / breaking",
  "parameter-accepts-list": "compatible / breaking",
  "parameter-reserved-disallowed": "breaking / compatible",
  "parameter-empty-disallowed": "breaking / compatible",
  "request-body-removed": "breaking / breaking",
  "request-body-added": "compatible / compatible",
  "required-request-body-added": "breaking / compatible",
  "request-body-became-required": "breaking / compatible",
  "request-body-became-optional": "compatible / breaking",
  "media-type-added": "compatible / breaking",
  "media-type-removed": "breaking / breaking",
  "part-encoding-changed": "breaking / breaking",
  "response-added": "compatible / compatible",
  "header-became-required": "breaking / compatible",
  "header-became-optional": "compatible / breaking",
  "link-removed": "dangerous / dangerous",
  "link-changed": "dangerous / dangerous",
  "security-tightened": "breaking / compatible",
  "security-relaxed": "compatible / breaking",
  "security-scheme-changed": "breaking / compatible",
  "type-changed": "breaking / breaking",
  "null-removed": "breaking / compatible",
  "null-added": "compatible / breaking",
  "enum-value-removed": "breaking / compatible",
  "enum-added": "breaking / compatible",
  "enum-removed": "compatible / breaking",
  "default-changed": "dangerous / compatible",
  "range-narrowed": "breaking / compatible",
  "range-widened": "compatible / breaking",
  "length-narrowed": "breaking / compatible",
  "length-widened": "compatible / breaking",
  "item-count-narrowed": "breaking / compatible",
  "item-count-widened": "compatible / breaking",
  "property-count-narrowed": "breaking / compatible",
  "property-count-widened": "compatible / breaking",
  "multiple-of-narrowed": "breaking / compatible",
  "multiple-of-widened": "compatible / breaking",
  "pattern-added": "breaking / compatible",
  "pattern-removed": "compatible / breaking",
  "pattern-narrowed": "breaking / compatible",
  "pattern-widened": "compatible / breaking",
  "pattern-changed": "breaking / breaking",
  "format-added": "breaking / compatible",
  "format-removed": "compatible / breaking",
  "format-changed": "breaking / breaking",
  "format-narrowed": "breaking / compatible",
  "format-widened": "compatible / breaking",
  "content-encoding-changed": "breaking / breaking",
  "content-media-type-changed": "breaking / breaking",
  "xml-changed": "breaking / breaking",
  "unique-items-added": "breaking / compatible",
  "unique-items-removed": "compatible / breaking",
  "contains-added": "breaking / compatible",
  "contains-removed": "compatible / breaking",
  "property-deprecated": "compatible / compatible",
  "property-added": "compatible / dangerous",
  "required-property-added": "breaking / dangerous",
  "property-became-required": "breaking / compatible",
  "property-became-optional": "compatible / breaking",
  "property-became-read-only": "dangerous / compatible",
  "additional-properties-closed": "breaking / compatible",
  "additional-properties-opened": "compatible / dangerous",
  "dependent-required-added": "breaking / compatible",
  "dependent-required-removed": "compatible / breaking",
  "dependent-schema-added": "breaking / compatible",
  "dependent-schema-removed": "compatible / breaking",
  "union-branch-added": "compatible / breaking",
  "union-branch-removed": "breaking / compatible",
  "union-overlap-grown": "breaking / compatible",
  "union-overlap-shrunk": "compatible / breaking",
  "schema-narrowed": "breaking / compatible",
  "schema-widened": "compatible / breaking",
  "discriminator-changed": "breaking / breaking",
  "discriminator-value-removed": "breaking / compatible",
  "discriminator-value-changed": "breaking / breaking",
  "not-tightened": "breaking / compatible",
  "not-relaxed": "compatible / breaking",
  "not-changed": "dangerous / dangerous",
  "condition-added": "breaking / compatible",
  "condition-removed": "compatible / breaking",
  "schema-not-compared": "dangerous / dangerous",
  "discriminator-value-added": "compatible / dangerous",
  "header-serialization-changed": "breaking / breaking",
};

type Row = {
  readonly [K in ChangeKind]: readonly [kind: K, facts: Partial<Change<K>["facts"]>, Meaning];
}[ChangeKind];

/** Kinds whose severity depends on facts, with the deciding facts. */
const decided: readonly Row[] = [
  ["sunset-changed", { before: "2031-01-01", after: "2031-01-02" }, "compatible / compatible"],
  ["sunset-changed", { before: "2031-01-02", after: "2031-01-01" }, "dangerous / dangerous"],
  ["sunset-changed", { before: null, after: "2031-01-01" }, "compatible / compatible"],
  ["sunset-changed", { before: "2031-01-01", after: null }, "dangerous / dangerous"],
  ["sunset-changed", { before: "soon", after: "2031-01-01" }, "dangerous / dangerous"],
  ["sunset-changed", { before: "2031-01-01", after: "soon" }, "dangerous / dangerous"],
  ["sunset-changed", { before: null, after: "soon" }, "compatible / compatible"],
  ["stability-changed", { before: "stable", after: "beta" }, "dangerous / dangerous"],
  ["stability-changed", { before: "beta", after: "alpha" }, "dangerous / dangerous"],
  ["stability-changed", { before: "alpha", after: "draft" }, "dangerous / dangerous"],
  ["stability-changed", { before: "draft", after: "alpha" }, "compatible / compatible"],
  ["stability-changed", { before: "alpha", after: "beta" }, "compatible / compatible"],
  ["stability-changed", { before: "Beta", after: "STABLE" }, "compatible / compatible"],
  ["stability-changed", { before: "preview", after: "stable" }, "compatible / compatible"],
  ["stability-changed", { before: "preview", after: "beta" }, "dangerous / dangerous"],
  ["stability-changed", { before: "draft", after: "preview" }, "dangerous / dangerous"],
  ["stability-changed", { before: "preview", after: "trial" }, "dangerous / dangerous"],
  ["path-shadows-template", { listed: true }, "breaking / breaking"],
  ["path-shadows-template", { listed: false }, "dangerous / dangerous"],
  ["parameter-removed", { required: true }, "dangerous / breaking"],
  ["parameter-removed", { required: false }, "dangerous / dangerous"],
  ["parameter-moved", { required: true }, "breaking / breaking"],
  ["parameter-moved", { required: false }, "dangerous / breaking"],
  ["response-removed", { expected: true }, "breaking / breaking"],
  ["response-removed", { expected: false }, "dangerous / dangerous"],
  ["header-removed", { required: true }, "compatible / breaking"],
  ["header-removed", { required: false }, "compatible / dangerous"],
  ["header-added", { required: true }, "breaking / compatible"],
  ["header-added", { required: false }, "compatible / compatible"],
  ["type-narrowed", { implied: true }, "dangerous / compatible"],
  ["type-narrowed", { implied: false }, "breaking / compatible"],
  ["type-widened", { implied: true }, "compatible / dangerous"],
  ["type-widened", { implied: false }, "compatible / breaking"],
  ["enum-value-added", { inHeader: false, newType: true }, "compatible / breaking"],
  ["enum-value-added", { inHeader: false, noneLeft: true }, "compatible / breaking"],
  ["enum-value-added", { inHeader: true }, "compatible / breaking"],
  ["enum-value-added", { inHeader: false }, "compatible / dangerous"],
  ["contains-changed", { effect: "narrows" }, "breaking / compatible"],
  ["contains-changed", { effect: "widens" }, "compatible / breaking"],
  ["contains-changed", { effect: "both" }, "breaking / breaking"],
  ["contains-changed", { effect: "unknown" }, "dangerous / dangerous"],
  ["property-removed", { required: true }, "breaking / breaking"],
  ["property-removed", { required: false }, "breaking / dangerous"],
  ["property-became-write-only", { required: true }, "compatible / breaking"],
  ["property-became-write-only", { required: false }, "compatible / dangerous"],
  ["condition-changed", { effect: "narrows" }, "breaking / compatible"],
  ["condition-changed", { effect: "widens" }, "compatible / breaking"],
  ["condition-changed", { effect: "unknown" }, "dangerous / dangerous"],
];

/** Kinds that do not break requests or responses, with their effect. */
const beside: Partial<Record<ChangeKind, string>> = {
  "operation-deprecated": "expectation",
  "sunset-changed": "expectation",
  "stability-changed": "expectation",
  "operation-id-changed": "code",
  "parameter-deprecated": "expectation",
  "link-removed": "expectation",
  "link-changed": "expectation",
  "default-changed": "expectation",
  "property-deprecated": "expectation",
};

const all = Object.values(rules);

function meaningOf(kind: ChangeKind, facts: object, decided: Change["decided"] = {}): Meaning {
  const { request, response } = severityBySide({ kind, facts, decided } as Change);
  return `${request} / ${response}`;
}

describe("severities of changes", () => {
  const inTable = new Set<ChangeKind>([
    ...decided.map(([kind]) => kind),
    ...(Object.keys(fixed) as ChangeKind[]),
  ]);
  for (const { kind, breaks } of all) {
    it(kind, () => {
      assert.ok(inTable.has(kind), "the tables say nothing of it");
      const meaning = fixed[kind];
      if (meaning !== undefined) assert.equal(meaningOf(kind, {}), meaning);
      assert.equal(breaks, beside[kind] ?? "wire");
    });
  }
  for (const [kind, facts, meaning] of decided)
    it(`${kind}: ${JSON.stringify(facts)}`, () => {
      assert.equal(meaningOf(kind, facts), meaning);
    });
});

describe("the schemas as a whole decide the severity of a change", () => {
  const rows: readonly (readonly [ChangeKind, Change["decided"], Meaning])[] = [
    ["type-changed", {}, "breaking / breaking"],
    ["type-changed", { request: "harmless" }, "compatible / breaking"],
    ["type-changed", { response: "uncertain" }, "breaking / dangerous"],
    ["not-changed", { request: "breaking", response: "harmless" }, "breaking / compatible"],
    ["union-branch-removed", { request: "uncertain" }, "dangerous / compatible"],
    ["union-branch-removed", { response: "breaking" }, "breaking / compatible"],
    ["schema-not-compared", { request: "breaking" }, "breaking / dangerous"],
  ];
  for (const [kind, decided, meaning] of rows)
    it(`${kind}: ${JSON.stringify(decided)}`, () => assert.equal(meaningOf(kind, {}, decided), meaning));
});

describe("the effect of a change", () => {
  const none = "Clients of the published version are not affected.";
  const rows: readonly (readonly [ChangeKind, Change["decided"], Side, string])[] = [
    ["pattern-added", {}, "request", rules["pattern-added"].why as string],
    ["pattern-added", {}, "response", none],
    ["type-changed", { request: "harmless" }, "request", none],
    ["response-added", {}, "response", rules["response-added"].why as string],
  ];
  for (const [kind, decided, side, why] of rows)
    it(`of ${kind}, ${side}: ${JSON.stringify(decided)}`, () => {
      const effect = effectOf({ kind, facts: {}, decided } as Change, side);
      assert.equal(effect.why, why);
      assert.equal(effect.advice === "No action is required.", why === none);
    });
});
