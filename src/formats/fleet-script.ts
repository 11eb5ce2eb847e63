/** The script of the page over many APIs: sorts, searches and filters the table. It needs no server. */
export const fleetScript = `
document.documentElement.classList.add("js");
addEventListener("DOMContentLoaded", () => {
  const table = document.querySelector("table");
  const search = document.getElementById("search");
  const tiles = [...document.querySelectorAll("[data-verdict]")];
  const selects = [...document.querySelectorAll("select")];
  const shown = document.querySelector("output");
  const total = table.tBodies.length;
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  const groups = [...table.tBodies].map((body) => ({ body, cells: [...body.rows[0].cells], text: "" }));
  /** Without the text alternative of the trend, which names verdicts of older versions. */
  const searchableText = (cells) =>
    cells.map((cell) => (cell.dataset.label === "Trend" ? "" : cell.textContent)).join(" ").toLowerCase();
  const filter = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
    const verdicts = tiles.filter((tile) => tile.ariaPressed === "true").map((tile) => tile.dataset.verdict);
    let count = 0;
    for (const group of groups) {
      if (words.length > 0 && group.text === "") group.text = searchableText(group.cells);
      const fits =
        words.every((word) => group.text.includes(word)) &&
        (verdicts.length === 0 || verdicts.includes(group.body.className)) &&
        selects.every((select) => select.value === "" || group.body.dataset[select.name] === select.value);
      group.body.hidden = !fits;
      if (fits) count++;
    }
    shown.textContent = count.toLocaleString("en") + " of " + total.toLocaleString("en") + " APIs";
    document.querySelector(".empty").hidden = count > 0;
  };
  search.addEventListener("input", filter);
  for (const select of selects) select.addEventListener("change", filter);
  for (const tile of tiles)
    tile.addEventListener("click", () => {
      tile.ariaPressed = String(tile.ariaPressed !== "true");
      filter();
    });
  for (const head of table.tHead.rows[0].cells)
    head.querySelector("button")?.addEventListener("click", () => {
      const isDescending = head.ariaSort === "ascending" || (head.ariaSort === null && head.classList.contains("number"));
      const index = head.cellIndex;
      const keyed = groups.map(({ body, cells }) => ({ body, key: cells[index].dataset.sort ?? cells[index].textContent }));
      keyed.sort((one, other) => compare(one.key, other.key) * (isDescending ? -1 : 1));
      table.append(...keyed.map(({ body }) => body));
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.ariaSort = isDescending ? "descending" : "ascending";
    });
  table.addEventListener("click", ({ target }) => {
    const more = target.closest(".more");
    if (more === null) return;
    const isOpen = more.closest("tbody").rows[1].classList.toggle("open");
    more.ariaExpanded = String(isOpen);
  });
  filter();
});
`;

/** The hash of `fleetScript` for the content security policy: no other script runs on a saved page. */
export const fleetScriptHash = "sha256-x+PguMM05z4XOPBcuSY5R5E/i4pN1FiKQM9sLjzKJjo=";
