/** Keys and values of `contract-guard.yaml`, from its JSON Schema. Independent of VS Code. */

/** The keywords that `media/config.schema.json` uses. */
export interface ConfigSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, ConfigSchema>>;
  readonly anyOf?: readonly ConfigSchema[];
  readonly oneOf?: readonly ConfigSchema[];
  readonly items?: ConfigSchema;
  readonly properties?: Readonly<Record<string, ConfigSchema>>;
  readonly additionalProperties?: ConfigSchema | boolean;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly default?: string | boolean | number;
}

/** A key of a mapping, or an allowed value. */
export interface ConfigWord {
  readonly name: string;
  /** Markdown; empty if there is none. */
  readonly description: string;
  /** True for a key whose value is a mapping or a list and nothing else. */
  readonly isBlock: boolean;
}

export interface ConfigWords {
  /** The keys of the mapping at a path; empty if it has no known keys. List items do not count in a path. */
  keys(path: readonly string[]): readonly ConfigWord[];
  /** The allowed values at a path; empty if they are not listed. */
  values(path: readonly string[]): readonly ConfigWord[];
  /** Description, allowed values and default of a key, in Markdown; undefined if the key is unknown. */
  explain(path: readonly string[]): string | undefined;
}

export function createConfigWords(root: ConfigSchema): ConfigWords {
  /** The schema and those that it is composed of. */
  function partsOf(schema: ConfigSchema): readonly ConfigSchema[] {
    const target = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.replace("#/$defs/", "")];
    const inner = [target, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), schema.items];
    return [schema, ...inner.flatMap((part) => (part === undefined ? [] : partsOf(part)))];
  }

  function partsAt(path: readonly string[]): readonly ConfigSchema[] {
    return path.reduce<readonly ConfigSchema[]>(
      (parts, key) =>
        parts.flatMap(({ properties, additionalProperties: others }) => {
          const own = properties?.[key] ?? (typeof others === "object" ? others : undefined);
          return own === undefined ? [] : partsOf(own);
        }),
      partsOf(root),
    );
  }

  function values(path: readonly string[]): readonly ConfigWord[] {
    const words = partsAt(path).flatMap((part) => {
      const listed = part.enum ?? (part.const === undefined ? [] : [part.const]);
      const names = part.type === "boolean" ? ["true", "false"] : listed;
      return names.map((name) => ({
        name,
        description: part.const === undefined ? "" : (part.description ?? ""),
      }));
    });
    return unique(words.map((word) => ({ ...word, isBlock: false })));
  }

  return {
    keys: (path) =>
      unique(
        partsAt(path).flatMap(({ properties = {} }) =>
          Object.entries(properties).map(([name, schema]) => {
            const parts = partsOf(schema);
            const description = parts.find((part) => part.description !== undefined)?.description ?? "";
            return { name, description, isBlock: !parts.some(isScalar) };
          }),
        ),
      ),
    values,
    explain(path) {
      const parts = partsAt(path);
      if (path.length === 0 || parts.length === 0) return undefined;
      const names = values(path).map(({ name }) => `\`${name}\``);
      const preset = parts.find((part) => part.default !== undefined)?.default;
      const lines = [
        parts.find(({ description }) => description !== undefined)?.description ?? "",
        names.length === 0 ? "" : `Values: ${names.join(", ")}.`,
        preset === undefined ? "" : `Default: \`${String(preset)}\`.`,
      ].filter((line) => line !== "");
      return lines.length === 0 ? undefined : lines.join("\n\n");
    },
  };
}

function isScalar({ type, enum: listed, const: only }: ConfigSchema): boolean {
  const types = typeof type === "string" ? [type] : (type ?? []);
  return (
    listed !== undefined || only !== undefined || types.some((one) => /string|boolean|integer/.test(one))
  );
}

function unique(words: readonly ConfigWord[]): readonly ConfigWord[] {
  return [...new Map(words.map((word) => [word.name, word])).values()];
}
