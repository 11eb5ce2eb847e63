/** The generated sections of the documentation: settings, keys of contract-guard.yaml, commands, and rooms of src. */
import type { Command } from "commander";
import { buildProgram } from "../../src/cli/index";
import { rooms } from "../rooms.config";
import { manifest } from "./manifest";
import { code, readText, sentence, table } from "./markdown";

export function settingsTable(): string {
  const rows = Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => {
    const values = (setting.enum ?? []).map(
      (value, index) => `${code(value)}: ${setting.enumDescriptions?.[index] ?? ""}`,
    );
    const text = [setting.markdownDescription, ...values].join(" ").replaceAll(/`#([\w.]+)#`/g, "`$1`");
    return [code(name), setting.default === "" ? "" : code(String(setting.default)), text];
  });
  return table(["setting", "default", "description"], rows);
}

interface SchemaNode {
  readonly $ref?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | false;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

/** The description of each key of a mapping by name. */
const anyNames: Readonly<Record<string, string>> = {
  "#/$defs/rules": "One severity for both sides of the rule, or one for each side.",
  "#/$defs/doors": "The level of the door.",
};

/** The keys of contract-guard.yaml by path, as `media/config.schema.json` describes them. */
export function keysTable(): string {
  const { $defs } = JSON.parse(readText("media/config.schema.json")) as {
    readonly $defs: Readonly<Record<string, SchemaNode>>;
  };
  const resolved = (node: SchemaNode): SchemaNode => {
    const target = $defs[node.$ref?.replace("#/$defs/", "") ?? ""];
    return target === undefined ? node : { ...resolved(target), ...node };
  };
  const shared = Object.keys($defs.root?.properties ?? {});
  const rows = (node: SchemaNode, path: string): string[][] => {
    // A severity can be given by side everywhere. It is described once.
    if (node.$ref === "#/$defs/levels" && !path.startsWith("rules.")) return [];
    const { properties = {}, additionalProperties, items, anyOf = [], oneOf = [] } = resolved(node);
    const anyName = anyNames[node.$ref ?? ""];
    const own = Object.entries(properties).filter(([key]) => path === "" || !shared.includes(key));
    const [first] = Object.values(properties);
    const named = anyName === undefined ? own : [["*", { ...first, description: anyName }] as const];
    return [
      ...named.flatMap(([key, next]) => [row(`${path}${key}`, next), ...rows(next, `${path}${key}.`)]),
      ...(additionalProperties
        ? [row(`${path}*`, additionalProperties), ...rows(additionalProperties, `${path}*.`)]
        : []),
      ...[...(items ? [items] : []), ...anyOf, ...oneOf].flatMap((next) => rows(next, path)),
    ];
  };
  const row = (path: string, node: SchemaNode): string[] => {
    const { description = "", enum: values = [], default: usual } = resolved(node);
    const allowed = values.length > 0 ? `One of ${values.map(code).join(", ")}.` : "";
    return [
      code(path),
      usual === undefined ? "" : code(JSON.stringify(usual).replaceAll('"', "")),
      [description, allowed].join(" ").trim(),
    ];
  };
  const all = rows({ $ref: "#/$defs/root" }, "").filter(([, , text]) => text !== "");
  const unique = new Map(all.map((each) => [each[0], each]));
  return table(["key", "default", "description"], [...unique.values()]);
}

/** Every command that runs something, by its full name. */
export function commandsOf(command: Command, prefix = ""): ReadonlyMap<string, Command> {
  const shown = command.commands.filter((each) => !each.name().startsWith("complete"));
  return new Map(
    shown.flatMap((each) => {
      const below = commandsOf(each, `${prefix}${each.name()} `);
      return below.size > 0 ? [...below] : [[prefix + each.name(), each] as const];
    }),
  );
}

/** A section for each command, with its arguments and options. */
export function commandsReference(): string {
  const program = buildProgram();
  const optionRows = ({ options }: Command): string[][] =>
    options.map(({ flags, description, argChoices, defaultValue }) => {
      const choices = argChoices ? ` One of ${argChoices.map(code).join(", ")}.` : "";
      const usual = typeof defaultValue === "string" ? ` Default: ${code(defaultValue)}.` : "";
      return [code(flags), sentence(description) + choices + usual];
    });
  const sections = [...commandsOf(program)].map(([name, command]) => {
    const args = command.registeredArguments.map((each) => {
      const written = each.variadic ? `${each.name()}...` : each.name();
      return [code(each.required ? `<${written}>` : `[${written}]`), sentence(each.description)];
    });
    const rows = [...args, ...optionRows(command)];
    return [
      `### contract-guard ${name}`,
      sentence(command.description()),
      ...(rows.length > 0 ? [table(["argument or option", "description"], rows)] : []),
    ].join("\n\n");
  });
  const help = [code("-h, --help"), "Print help for a command."];
  const all = table(["option", "description"], [...optionRows(program), help]);
  return [...sections, `### All commands\n\n${all}`].join("\n\n");
}

/** The rooms of src, each with the first line of its `index.ts` and what it may import. */
export function roomsTable(): string {
  const rows = Object.entries(rooms).map(([name, { rooms: others, types = [], packages = [], node }]) => {
    const [first = ""] = readText(`src/${name}/index.ts`).split("\n");
    const purpose = /^\/\*\* (?:\w+: )?(.+?) \*\/$/.exec(first)?.[1] ?? "";
    const imported = [
      ...others.map(code),
      ...types.map((each) => `${code(each)} (types only)`),
      ...packages.map((each) => code(each)),
      ...(node === true ? ["Node.js"] : []),
    ];
    return [code(name), sentence(purpose), imported.length > 0 ? imported.join(", ") : "nothing"];
  });
  return table(["room", "purpose", "may import"], rows);
}
