/** Checks two texts, with other files given as tables. */
import type { Published } from "../../src/published/index";
import { createChecker } from "../../src/service/index";
import type { Report } from "../../src/policy/index";

export type Texts = Readonly<Record<string, string>>;

/** A published version at `contract-published:/v1/`, with other files by their path. */
export function published(text: string, others: Texts = {}): Published {
  const root = "contract-published:/v1/";
  return {
    kind: "published",
    uri: `${root}api.yaml`,
    text,
    label: "v1",
    source: "git-tag",
    commit: "1".repeat(40),
    readFile: async (uri) => (uri.startsWith(root) ? others[uri.slice(root.length)] : undefined),
  };
}

/** Checks `head`, at `file:///api.yaml`, with other files by their path. */
export async function checked(
  base: string | Published,
  head: string,
  others: { base?: Texts; head?: Texts } = {},
): Promise<Report> {
  return createChecker().check({
    base: typeof base === "string" ? published(base, others.base) : base,
    head: { uri: "file:///api.yaml", text: head },
    readFile: async (uri) => others.head?.[uri.replace("file:///", "")],
  });
}

/** An OpenAPI document with one operation whose request body has the given schema. */
export function api(schema: string, version = "1.0.0"): string {
  return `openapi: 3.0.3
info: { title: t, version: ${version} }
paths:
  /things:
    post:
      requestBody: { content: { application/json: { schema: ${schema} } } }
      responses: { "200": { description: ok } }
`;
}

/** A report in one line: the verdict, its reason, and the rules of its findings. */
export function said({ verdict, unchecked, findings }: Report): string {
  return [
    verdict,
    ...(unchecked ? [unchecked.code] : []),
    ...findings.map(({ rule, severity }) => `${rule}:${severity}`),
  ].join(" ");
}
