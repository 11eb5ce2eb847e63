/** The parts of package.json that the documentation describes, with the texts of package.nls.json. */
import { readText } from "./markdown";

export interface Setting {
  readonly markdownDescription: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly category: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

const texts = JSON.parse(readText("package.nls.json")) as Readonly<Record<string, string>>;

export const manifest = JSON.parse(readText("package.json"), (_, value: unknown) =>
  typeof value === "string" ? value.replace(/^%(.+)%$/, (whole, key: string) => texts[key] ?? whole) : value,
) as Manifest;
