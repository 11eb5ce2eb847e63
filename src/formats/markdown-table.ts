/** Markdown tables and lists limited to a number of characters. */

export function table(titles: readonly string[], cells: readonly (readonly string[])[]): string {
  return [...headOf(titles), ...cells.map(rowOf)].join("\n");
}

/** The first rows that fit into `room` characters, together with the table head. */
export function rowsThatFit(
  room: number,
  titles: readonly string[],
  cells: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const head = headOf(titles).join("\n").length;
  return fitInto(room - head, cells, (cell) => rowOf(cell).length + 1);
}

/** The first blocks that fit into `room` characters. */
export function fitInto<Block>(
  room: number,
  blocks: readonly Block[],
  lengthOf: (block: Block) => number,
): readonly Block[] {
  let used = 0;
  const first = blocks.findIndex((block) => (used += lengthOf(block)) > room);
  return first === -1 ? blocks : blocks.slice(0, first);
}

function headOf(titles: readonly string[]): string[] {
  return [rowOf(titles), rowOf(titles.map(() => "---"))];
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
