/** Documents of several files in real repositories, and the expected result of each front end. */
import { renameSync, symlinkSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { repository, type TestRepository } from "../published/repository";
import { api } from "./check-pair";

export interface Layout {
  readonly title: string;
  /** Creates a repository whose v1.0.0 is the published version. */
  readonly arrange: () => TestRepository;
  /** Path of the edited document from the repository's root. */
  readonly document: string;
  /** The verdict, and the reason why there is none, or each breaking change with its file. */
  readonly says: string;
  /** The message with advice. */
  readonly because?: RegExp;
}

const pet = (values = "a, b", more = "") => `Pet:
  type: object
  properties:
    kind: { type: string, enum: [${values}] }
${more}# Long enough to be known again when it is renamed and edited a little.
# One line more for that.
`;
const main = (reference: string) => `${api(`{ $ref: "${reference}" }`)}# The document.\n`;

/** A document in `api/` with a referenced file next to it. */
function published(): TestRepository {
  return repository()
    .write("api/openapi.yaml", main("parts/pet.yaml#/Pet"))
    .write("api/parts/pet.yaml", pet())
    .commit("v1.0.0");
}

/** Two files that refer to each other. */
function circle(values: string): string {
  return pet(values, '    owner: { $ref: "owner.yaml#/Owner" }\n');
}
const owner =
  'Owner: { type: object, properties: { pets: { type: array, items: { $ref: "pet.yaml#/Pet" } } } }\n';
function cycle(): TestRepository {
  return repository()
    .write("api/openapi.yaml", main("parts/pet.yaml#/Pet"))
    .write("api/parts/pet.yaml", circle("a, b"))
    .write("api/parts/owner.yaml", owner)
    .commit("v1.0.0");
}

/** A referenced file is a link within the repository, out of the folder of the configuration. */
function linkedNear(config: string): TestRepository {
  const repo = published();
  renameSync(repo.at("api/parts/pet.yaml"), repo.at("pet.yaml"));
  symlinkSync(repo.at("pet.yaml"), repo.at("api/parts/pet.yaml"));
  return repo.write("api/contract-guard.yaml", config);
}

/** A link in a repository to a file next to the repository. */
function linkedOut(config?: string): TestRepository {
  const outer = repository().write("pet.yaml", pet());
  const repo = repository()
    .write("api/openapi.yaml", main("parts/pet.yaml#/Pet"))
    .write("api/parts/pet.yaml", pet())
    .commit("v1.0.0")
    .remove("api/parts/pet.yaml");
  symlinkSync(outer.at("pet.yaml"), repo.at("api/parts/pet.yaml"));
  return config === undefined ? repo : repo.write("contract-guard.yaml", config);
}

/** A document that refers to its part by an absolute path. */
function absolute(): TestRepository {
  const repo = repository();
  return repo
    .write("api/openapi.yaml", main(`${pathToFileURL(repo.at("api/parts/pet.yaml")).href}#/Pet`))
    .write("api/parts/pet.yaml", circle("a, b"))
    .write("api/parts/owner.yaml", owner)
    .commit("v1.0.0");
}

const document = "api/openapi.yaml";

export const layouts: readonly Layout[] = [
  { title: "circular references between files", arrange: cycle, document, says: "compatible" },
  {
    title: "an edit in circular references",
    arrange: () => cycle().write("api/parts/pet.yaml", circle("a")),
    document,
    says: "breaking enum-value-removed api/parts/pet.yaml",
  },
  { title: "a reference to an absolute path", arrange: absolute, document, says: "compatible" },
  {
    title: "an edit behind a reference to an absolute path",
    arrange: () => absolute().write("api/parts/pet.yaml", circle("a")),
    document,
    says: "breaking enum-value-removed api/parts/pet.yaml",
  },
  {
    title: "a missing file",
    arrange: () => published().remove("api/parts/pet.yaml"),
    document,
    says: "unchecked missing-file",
    because: /^Cannot read referenced file `pet\.yaml`\. .* Correct the reference, or add the file\.$/,
  },
  {
    title: "a file that was missing at publication",
    arrange: () =>
      repository()
        .write(document, main("parts/pet.yaml#/Pet"))
        .commit("v1.0.0")
        .write("api/parts/pet.yaml", pet()),
    document,
    says: "unchecked missing-file",
    because: /^In the published version \(v1\.0\.0\): Cannot read referenced file `pet\.yaml`/,
  },
  {
    title: "a name in another case",
    arrange: () => published().write(document, main("Parts/pet.yaml#/Pet")),
    document,
    says: "unchecked missing-file",
    because: /^Cannot read referenced file `pet\.yaml`\. There is no `Parts`, but there is `parts`\./,
  },
  {
    title: "a published name in another case",
    arrange: () =>
      repository()
        .write(document, main("parts/Pet.yaml#/Pet"))
        .write("api/parts/pet.yaml", pet())
        .commit("v1.0.0")
        .write(document, main("parts/pet.yaml#/Pet")),
    document,
    says: "unchecked missing-file",
    because: /^In the published version \(v1\.0\.0\): There is no `Pet\.yaml`, but there is `pet\.yaml`\./,
  },
  {
    title: "a link out of the repository",
    arrange: () => linkedOut(),
    document,
    says: "unchecked missing-file",
    because:
      /^`pet\.yaml` is located outside of .*, and references to files outside of it are not followed\./,
  },
  {
    title: "a link out of the repository, even with followLinks",
    arrange: () => linkedOut("followLinks: true\n"),
    document,
    says: "unchecked missing-file",
    because:
      /^`pet\.yaml` is located outside of .*, and references to files outside of it are not followed\./,
  },
  {
    title: "a link out of the folder of the configuration",
    arrange: () => linkedNear("rules: {}\n"),
    document,
    says: "unchecked missing-file",
    because: /^`pet\.yaml` is a symbolic link that leads out of .* `followLinks: true`/,
  },
  {
    title: "a link out of the folder of the configuration, with followLinks",
    arrange: () => linkedNear("followLinks: true\n"),
    document,
    says: "compatible",
  },
  {
    title: "a link inside the repository",
    arrange: () => {
      const repo = published();
      renameSync(repo.at("api/parts/pet.yaml"), repo.at("pet.yaml"));
      symlinkSync(repo.at("pet.yaml"), repo.at("api/parts/pet.yaml"));
      return repo;
    },
    document,
    says: "compatible",
  },
  {
    title: "a document that was renamed",
    arrange: () => {
      const repo = published();
      repo.git("mv", document, "api/orders.yaml");
      return repo.commit();
    },
    document: "api/orders.yaml",
    says: "compatible",
  },
  {
    title: "a document whose name changed in case",
    arrange: () => {
      const repo = published();
      repo.git("mv", document, "api/OpenAPI.yaml");
      return repo.commit();
    },
    document: "api/OpenAPI.yaml",
    says: "compatible",
  },
  ...(["in git", "in the index", "on disk alone"] as const).map((where): Layout => ({
    title: `a folder that was renamed ${where}, and an edit in it`,
    arrange: () => {
      const repo = published();
      if (where === "on disk alone") renameSync(repo.at("api"), repo.at("orders"));
      else repo.git("mv", "api", "orders");
      if (where === "in git") repo.commit();
      return repo.write("orders/parts/pet.yaml", pet("a"));
    },
    document: "orders/openapi.yaml",
    says: "breaking enum-value-removed orders/parts/pet.yaml",
  })),
  {
    title: "a renamed part with an updated reference",
    arrange: () => {
      const repo = published();
      repo.git("mv", "api/parts", "api/schemas");
      return repo.write(document, main("schemas/pet.yaml#/Pet")).commit();
    },
    document,
    says: "compatible",
  },
  {
    title: "a part that was renamed and edited",
    arrange: () => {
      const repo = published();
      repo.git("mv", "api/parts/pet.yaml", "api/parts/animal.yaml");
      return repo
        .write(document, main("parts/animal.yaml#/Pet"))
        .write("api/parts/animal.yaml", pet("b"))
        .commit();
    },
    document,
    says: "breaking enum-value-removed api/parts/animal.yaml",
  },
  {
    title: "a renamed part without an updated reference",
    arrange: () => {
      const repo = published();
      repo.git("mv", "api/parts/pet.yaml", "api/parts/animal.yaml");
      return repo.commit();
    },
    document,
    says: "unchecked missing-file",
    because: /^Cannot read referenced file `pet\.yaml`/,
  },
  {
    title: "a document that was split into files",
    arrange: () =>
      repository()
        .write(document, api("{ type: string, enum: [a, b] }"))
        .commit("v1.0.0")
        .write(document, api('{ $ref: "kind.json#/Kind" }'))
        .write("api/kind.json", '{ "Kind": { "type": "string", "enum": ["b"] } }'),
    document,
    says: "breaking enum-value-removed api/kind.json",
  },
];

/** A report in the format of the table. */
export function saidOfLayout(
  report: {
    readonly verdict: string;
    readonly unchecked: { readonly code: string } | null;
    readonly findings: readonly {
      readonly severity: string;
      readonly rule: string;
      readonly head: { readonly uri: string };
    }[];
  },
  root: string,
): string {
  const breaks = report.findings
    .filter(({ severity }) => severity === "breaking")
    .map(({ rule, head }) => `${rule} ${head.uri.replace(root, "")}`);
  return [report.verdict, ...(report.unchecked ? [report.unchecked.code] : []), ...breaks].join(" ");
}
