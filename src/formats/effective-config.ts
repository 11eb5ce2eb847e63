/** The effective configuration of a document, as YAML with the origin of each value, and as JSON. */
import { Document } from "yaml";
import type { EffectiveConfig, EffectiveValue, Location } from "../policy/index";
import { visible } from "./excerpt";

export interface ShownConfig extends EffectiveConfig {
  /** The document, as it is shown. */
  readonly document: string;
}

/** @param path how a URI is shown */
export function toConfigText(config: ShownConfig, path: (uri: string) => string): string {
  const { document, api, files, values } = config;
  const place = ({ uri, range }: Location): string => `${path(uri)}:${range.start.line + 1}`;
  const comment = ({ origin, lock }: EffectiveValue): string => {
    const from = origin === undefined ? "default" : place(origin);
    return visible(lock === undefined ? from : `${from}, locked by ${place(lock)}`);
  };
  const yaml = yamlOf(values, (value) => ` ${comment(value)}`).toString({ lineWidth: 0 });
  const heads = [
    `# ${document}${api === undefined ? "" : `, API ${api}`}`,
    files.length === 0
      ? "# No configuration file"
      : `# Files, the nearest first: ${files.map(path).join(", ")}`,
  ];
  return [...heads.map(visible), ...yaml.split("\n").map(visible)].join("\n");
}

/** @param path how a URI is shown */
export function toConfigJson(config: ShownConfig, path: (uri: string) => string): string {
  const place = (at: Location | undefined): object | null => {
    if (at === undefined) return null;
    const { line, character } = at.range.start;
    return { file: path(at.uri), line: line + 1, column: character + 1, pointer: at.pointer };
  };
  const { document, api, files, values } = config;
  const printed = {
    configVersion: 1,
    document,
    api: api ?? null,
    files: files.map(path),
    config: yamlOf(values).toJS() as unknown,
    values: values.map(({ path: keys, value, origin, lock }) => ({
      path: keys,
      value,
      origin: place(origin),
      lockedBy: place(lock),
    })),
  };
  return `${JSON.stringify(printed, undefined, 2)}\n`;
}

function yamlOf(values: readonly EffectiveValue[], comment?: (value: EffectiveValue) => string): Document {
  const yaml = new Document({});
  for (const each of values) {
    const node = yaml.createNode(each.value);
    if (comment !== undefined) node.comment = comment(each);
    yaml.setIn(each.path, node);
  }
  return yaml;
}
