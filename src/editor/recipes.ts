/** The CI recipes of the documentation, as files. Independent of VS Code. */

export interface Recipe {
  /** Heading in the documentation: `GitHub Actions`. */
  readonly title: string;
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The YAML blocks of `ci.md` that begin with the name of a file as a comment. */
export function recipesIn(markdown: string): readonly Recipe[] {
  const recipes: Recipe[] = [];
  let title = "";
  for (const [, heading, path, text = ""] of markdown.matchAll(
    /^## (.+)$|^```yaml\n# (\S+)\n([^]*?)^```$/gm,
  )) {
    if (heading !== undefined) title = heading;
    else if (path !== undefined) recipes.push({ title, path, text });
  }
  return recipes;
}
