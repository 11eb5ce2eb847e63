/** The texts of real published documents next to the project. */
import { readdirSync, readFileSync } from "node:fs";

const folder = "../shared/specs";

export interface Spec {
  readonly name: string;
  readonly text: string;
}

export function specPairs(): { readonly name: string; readonly base: Spec; readonly head: Spec }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const file = readdirSync(`${folder}/${name}`).find((each) => each.startsWith("base."));
      const read = (of: string): Spec => {
        const path = `${folder}/${name}/${(file ?? "").replace("base", of)}`;
        return { name: `${name} ${of}`, text: readFileSync(path, "utf8") };
      };
      return { name, base: read("base"), head: read("head") };
    });
}
