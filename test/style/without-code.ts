import ts from "typescript";

/** The comments and messages of a TypeScript file at their positions; names, keys and paths are replaced by spaces. */
export function withoutCode(path: string, text: string): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const isKey = ts.isStringLiteralLike(node) && /^[\w./-]*$/.test(node.text);
    if (isKey || ts.isIdentifier(node) || ts.isRegularExpressionLiteral(node)) names.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  let rest = "";
  let end = 0;
  for (const name of names) {
    rest += text.slice(end, name.getStart()) + " ".repeat(name.getEnd() - name.getStart());
    end = name.getEnd();
  }
  return rest + text.slice(end);
}
