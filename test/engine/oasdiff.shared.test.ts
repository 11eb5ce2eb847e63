import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { told, verdictOf } from "./compared";

interface Case {
  readonly name: string;
  readonly base: string;
  readonly head: string;
  readonly expect: "breaking" | "not-breaking";
  readonly ids: readonly string[];
}

const folder = "../shared/cases/oasdiff";
const cases = JSON.parse(readFileSync(`${folder}/cases.json`, "utf8")) as readonly Case[];

const ignoredBody = "OpenAPI 3.0.3 §4.7.10.1: the request body of GET SHALL be ignored";
const byPolicy = "deprecation, sunset and stability are judged by policy, not by what is sent";
const emptySets = "the items are strings and `contains` asks for integers: neither version accepts an array";

/** Differences from the expectations of oasdiff's tests, by base and head, with the reason. */
const disagreements: Readonly<Record<string, string>> = {
  "data/deprecation/invalid-stability.yaml -> data/deprecation/base-alpha-stability.yaml": byPolicy,
  "data/deprecation/base.yaml -> data/deprecation/base-invalid-stability.yaml": byPolicy,
  "data/deprecation/deprecated-with-sunset.yaml -> data/deprecation/deprecated-no-sunset.yaml": byPolicy,
  "data/deprecation/deprecated-invalid.yaml -> data/deprecation/deprecated-future.yaml": byPolicy,
  "data/param-deprecation/deprecated-with-sunset.yaml -> data/param-deprecation/deprecated-no-sunset.yaml":
    byPolicy,
  "data/param-deprecation/deprecated-with-sunset-path.yaml -> data/param-deprecation/deprecated-no-sunset-path-renamed.yaml":
    byPolicy,
  "data/param-deprecation/deprecated-future.yaml -> data/param-deprecation/deprecated-invalid.yaml": byPolicy,
  "data/required-properties/request-new-required-prop-base.yaml -> data/required-properties/request-new-required-prop-revision.yaml":
    "a property may be required without being described: requests without it are refused",
  "data/required-properties/anyOf1.yaml -> data/required-properties/anyOf2.yaml":
    "`required` says nothing of an array",
  "data/pattern-base.yaml -> data/pattern-modified.yaml":
    "in a response, a pattern that lets in more is a break",
  "data/pattern-parameter-base.yaml -> data/pattern-parameter-modified-not-anystring.yaml":
    "`[0-9]+` leaves out texts that `[0-9a-f]+` matches",
  "data/checker/request_parameter_extensible_enum_base.yaml -> data/checker/request_parameter_extensible_enum_revision.yaml":
    "an extensible list does not limit what is accepted",
  "data/checker/request_parameter_max_items_updated_revision.yaml -> data/checker/request_parameter_max_items_updated_base.yaml":
    "`maxItems` says nothing of a string",
  "data/checker/request_property_all_of_inline_added_base.yaml -> data/checker/request_property_all_of_inline_added_revision.yaml":
    "the added part of `allOf` describes one optional property",
  "data/enums/request-body-no-enum.yaml -> data/enums/request-body-enum.yaml": ignoredBody,
  "data/enums/request-body-no-enum.yaml -> data/enums/request-body-enum-int.yaml": ignoredBody,
  "data/checker/transition_claims_enum_base.yaml -> data/checker/transition_claims_enum_revision.yaml":
    "any string is still accepted, so all listed values are",
  "data/checker/contains_min_max_base.yaml -> data/checker/contains_min_max_revision.yaml": emptySets,
  "data/checker/contains_min_max_revision.yaml -> data/checker/contains_min_max_base.yaml": emptySets,
  "data/list-of-types/param-test-base.yaml -> data/list-of-types/param-test-revision.yaml":
    "serialized in a query, integers and booleans are strings",
  "data/checker/response_property_one_of_added_base.yaml -> data/checker/response_property_one_of_added_revision.yaml":
    "the alternatives are open and alike: another one adds no value",
};

describe("pairs of oasdiff's tests", () => {
  for (const { name, base, head, expect, ids } of cases) {
    const key = `${base} -> ${head}`;
    const [before, after] = [
      readFileSync(`${folder}/${base}`, "utf8"),
      readFileSync(`${folder}/${head}`, "utf8"),
    ];
    const reason = disagreements[key];
    it(`${name} ${key}: ${reason === undefined ? expect : `not ${expect}: ${reason}`}`, () => {
      const kinds = told(before, after).map((each) => `${each.kind} ${each.compatibility} ${each.side}`);
      const found = verdictOf(before, after) === "breaking" ? "breaking" : "not-breaking";
      assert.equal(found === expect, reason === undefined, `${ids.join(", ")}: ${kinds.join("; ")}`);
    });
  }
});
