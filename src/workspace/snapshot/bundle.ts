import type { SourceNode } from "../../engine/index";
import type { Parsed } from "../../source/index";

/**
 * Bundles the files of a document into one JSON text with `@apidevtools/swagger-parser`. Undefined if the package
 * rejects them, as it does with OpenAPI 3.2. The caller verifies that the bundle is equivalent.
 * @param files the document first, each under the URI that the others use to refer to it
 */
export async function bundle(files: readonly Parsed[]): Promise<string | undefined> {
  const { default: SwaggerParser } = await import("@apidevtools/swagger-parser");
  const [entry] = files;
  if (entry === undefined) return undefined;
  const trees = new Map(files.map(({ document }) => [document.uri, document.root]));
  const reader = { order: 1, canRead: true, read: ({ url }: { url: string }) => url };
  const parser = {
    order: 1,
    canParse: true,
    // The reader returns strings unchanged, or as a Buffer.
    parse: ({ url }: { url: string }) => valueOf(trees.get(url)),
  };
  try {
    const whole = await SwaggerParser.bundle(entry.document.uri, {
      resolve: { file: false, http: false, kept: reader },
      parse: { json: false, yaml: false, text: false, binary: false, kept: parser },
    });
    return `${JSON.stringify(whole, undefined, 2)}\n`;
  } catch {
    return undefined;
  }
}

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

function valueOf(node: SourceNode | undefined): Value {
  switch (node?.kind) {
    case undefined:
      throw new Error("The file does not exist.");
    case "scalar":
      return node.value;
    case "seq":
      return node.items.map(valueOf);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueOf(value)]));
  }
}
