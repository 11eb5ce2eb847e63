/** An overview of many APIs with every kind of content. */
import type { Fleet, FleetApi, Verdict } from "../../src/policy/index";

const names = [
  "Orders",
  "Payments",
  "Catalog",
  "Shipping",
  "Invoices",
  "Accounts",
  "Search",
  "Returns",
] as const;
const verdicts: readonly Verdict[] = [
  "compatible",
  "compatible",
  "compatible",
  "breaking",
  "unpublished",
  "unchecked",
];

export function manyApis(count: number): Fleet {
  return {
    fleetVersion: 1,
    generated: "2026-11-30T12:00:00.000Z",
    apis: Array.from({ length: count }, (_, index) => apiAt(index)),
    excluded: [],
  };
}

function apiAt(index: number): FleetApi {
  const name = names[index % names.length] ?? "";
  const verdict = verdicts[index % verdicts.length] ?? "compatible";
  const every = (step: number): boolean => index % step === 0;
  return {
    name: `${name.toLowerCase()}-${index}`,
    title: `${name} ${index}`,
    document: `services/${name.toLowerCase()}/${index}/openapi.yaml`,
    verdict,
    unchecked:
      verdict === "unchecked" ? { code: "x", message: "No tag matches `v*`.", advice: "Fetch tags." } : null,
    apiVersion: "1.0.0",
    published:
      verdict === "unchecked"
        ? null
        : {
            label: `v1.${index % 10}.0`,
            source: "git-tag",
            date: "2026-05-01T00:00:00.000Z",
            ageDays: (index * 37) % 900,
          },
    breaking: verdict === "breaking" ? 1 + (index % 40) : 0,
    dangerous: index % 3,
    approvals: every(7)
      ? [
          {
            message: "`total` was removed.",
            reason: "agreed: Told.",
            owner: "ann",
            expires: "2026-12-20",
            daysLeft: index % 90,
          },
        ]
      : [],
    sunsets: every(9) ? [{ element: "GET /v1/orders", date: "2027-01-31", daysLeft: index % 400 }] : [],
    doors: {
      open: every(4) ? 2 : 0,
      blocking: every(8) ? 1 : 0,
      accepted: 0,
      titles: every(4) ? ["Closed enum"] : [],
    },
    owner: every(10) ? null : `@acme/${name.toLowerCase()}`,
    system: every(3) ? null : (["shop", "platform"][index % 2] ?? null),
    lifecycle: every(2) ? "production" : null,
    history: Array.from({ length: index % 11 }, (_, version) => ({
      label: `v1.${version}.0`,
      date: "2026-01-11T00:00:00.000Z",
      verdict: version === 0 ? "first" : (index + version) % 5 === 0 ? "breaking" : "compatible",
      breaking: version > 0 && (index + version) % 5 === 0 ? version : 0,
    })),
  };
}
