/** The rooms of src and what each may import, as rules for dependency-cruiser. */
import type {
  IFlattenedRuleSet,
  IForbiddenRuleType,
  IReachabilityForbiddenRuleType as Reachability,
  IRegularForbiddenRuleType as Regular,
} from "dependency-cruiser";

interface Room {
  /** Other rooms, entered through their `index.ts`. */
  readonly rooms: readonly string[];
  /** Rooms from which only types may be imported. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  readonly node?: true;
}

const everyRoomBehindTheShells = [
  "schema",
  "engine",
  "doors",
  "published",
  "policy",
  "proof",
  "workspace",
  "service",
  "formats",
  "agents",
  "server",
];

export const rooms: Readonly<Record<string, Room>> = {
  schema: { rooms: [], packages: ["refa", "ajv", "ajv-draft-04", "ajv-formats"] },
  engine: { rooms: ["schema"] },
  source: { rooms: ["engine"], packages: ["js-yaml", "yaml"] },
  published: { rooms: [], packages: ["@jridgewell/trace-mapping", "semver"], node: true },
  doors: { rooms: ["engine"] },
  policy: { rooms: ["engine", "doors", "published"], packages: ["picomatch"] },
  formats: {
    rooms: ["engine"],
    types: ["policy", "doors"],
    packages: ["diff", "sarif", "string-width", "yaml"],
  },
  proof: {
    rooms: ["schema", "engine"],
    types: ["policy"],
    packages: ["refa", "ajv", "ajv-formats", "@scalar/openapi-upgrader"],
  },
  fixes: { rooms: ["engine", "source"], packages: ["diff", "yaml"] },
  workspace: {
    rooms: ["engine", "source", "published", "policy"],
    packages: ["@apidevtools/swagger-parser", "@jridgewell/gen-mapping", "yaml"],
    node: true,
  },
  service: {
    rooms: ["schema", "engine", "doors", "source", "published", "policy", "proof", "fixes", "workspace"],
    node: true,
  },
  agents: {
    rooms: ["doors", "service", "formats", "policy"],
    node: true,
  },
  server: {
    rooms: ["engine", "doors", "published", "service", "formats", "agents"],
    types: ["policy"],
    node: true,
  },
  editor: { rooms: everyRoomBehindTheShells, packages: ["vscode"], node: true },
  cli: {
    rooms: everyRoomBehindTheShells,
    packages: ["commander", "tinyglobby", "@modelcontextprotocol/server"],
    node: true,
  },
};

/** The entry points of programs; every other file is reachable from one of them. */
export const entries = [
  "src/editor/index.ts",
  "src/server/main.ts",
  "src/cli/main.ts",
  "src/service/library.ts",
];

/** All forbidden imports, each rule with the name that a violation reports. */
export const ruleSet: IFlattenedRuleSet = {
  forbidden: [
    ...Object.entries(rooms).flatMap(([name, room]) => roomRules(name, room)),
    forbid(
      "door",
      { path: "^src/([^/]+)/" },
      { path: "^src/", pathNot: ["^src/$1/", "^src/[^/]+/index[.]ts$"] },
    ),
    forbid("cycle", {}, { circular: true }),
    forbid("orphan", { path: anyOf(entries) }, { path: "^src/", pathNot: anyOf(entries), reachable: false }),
    forbid("unknown-room", {}, { path: "^src/", pathNot: `^src/${anyOf(Object.keys(rooms))}/` }),
    forbid("unresolved", { path: "^src/" }, { couldNotResolve: true }),
    forbid("no-utils", {}, { path: "/(utils?|helpers?|common|misc)(/|[.]ts$)" }),
  ],
};

function roomRules(name: string, room: Room): IForbiddenRuleType[] {
  const from = { path: `^src/${name}/` };
  const types = room.types ?? [];
  const inside = [name, ...room.rooms, ...types];
  const packages = ["openapi-types", ...(room.packages ?? [])];
  return [
    forbid(`${name}-rooms`, from, { path: "^src/", pathNot: `^src/${anyOf(inside)}/` }),
    ...types.map((other) =>
      forbid(`${name}-types`, from, { path: `^src/${other}/`, dependencyTypesNot: ["type-only"] }),
    ),
    forbid(`${name}-packages`, from, {
      path: "node_modules/",
      pathNot: `node_modules/(@types/)?${anyOf(packages)}/`,
    }),
    ...(room.node === true ? [] : [forbid(`${name}-node`, from, { dependencyTypes: ["core"] })]),
  ];
}

function forbid(name: string, from: Regular["from"], to: Regular["to"]): Regular;
function forbid(name: string, from: Reachability["from"], to: Reachability["to"]): Reachability;
function forbid(name: string, from: object, to: object): IForbiddenRuleType {
  return { name, severity: "error", from, to };
}

function anyOf(names: readonly string[]): string {
  return `(${names.join("|")})`;
}
