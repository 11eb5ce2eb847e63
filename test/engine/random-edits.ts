/** Typical random edits of a text, each of which leaves it valid. */
import { parse } from "../../src/source/index";

/** Numbers from 0 to 1, in the same sequence for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const others: Readonly<Record<string, string>> = {
  string: "integer",
  integer: "string",
  number: "boolean",
  boolean: "number",
  true: "false",
  false: "true",
};

/** The text after one edit: a removed line, a changed value or name, or a changed reference. */
export function edited(text: string, random: () => number): string {
  for (let tries = 0; tries < 200; tries++) {
    const lines = text.split("\n");
    const at = Math.floor(random() * lines.length);
    const line = lines[at] ?? "";
    const kind = random();
    if (kind < 0.3) lines.splice(at, 1);
    else if (kind < 0.6)
      lines[at] = line.replace(/string|integer|number|boolean|true|false|\d+/, (word) => others[word] ?? "7");
    else if (kind < 0.8) lines[at] = line.replace(/([A-Za-z_]+)("?:)/, "$1x$2");
    else {
      const names = [...text.matchAll(/#\/components\/\w+\/\w+/g)].map(([name]) => name);
      const other = names[Math.floor(random() * names.length)] ?? "";
      lines[at] = line.replace(/#\/components\/\w+\/\w+/, other);
    }
    const after = lines.join("\n");
    if (after !== text && parse("api.yaml", after).document.root !== undefined) return after;
  }
  return text;
}
