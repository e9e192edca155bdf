/** The links of a table as they are seen: rows of cells, the heading row and the heading column among them. */
export function gridOf(table: HTMLTableElement): (HTMLAnchorElement | null)[][] {
  const rows = table.querySelectorAll<HTMLTableRowElement>('thead tr, tbody tr:not(.band)');
  return [...rows].map((row) => [...row.cells].map((cell) => cell.querySelector('a')));
}

/** A screen of rows, near enough. */
const PAGE = 10;

/** Where a key leads from a link of the grid, as the ARIA grid pattern says; undefined for keys that lead nowhere. */
export function whereTo(table: HTMLTableElement, from: HTMLAnchorElement, event: KeyboardEvent) {
  const grid = gridOf(table);
  const row = grid.findIndex((cells) => cells.includes(from));
  const column = grid[row]?.indexOf(from) ?? -1;
  const onward = getComputedStyle(table).direction === 'rtl' ? -1 : 1;
  const all = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowDown':
      return linkAt(grid, row + 1, column);
    case 'ArrowUp':
      return linkAt(grid, row - 1, column);
    case 'ArrowRight':
      return linkAt(grid, row, column + onward);
    case 'ArrowLeft':
      return linkAt(grid, row, column - onward);
    case 'PageDown':
      return linkAt(grid, Math.min(grid.length - 1, row + PAGE), column);
    case 'PageUp':
      return linkAt(grid, Math.max(1, row - PAGE), column);
    case 'Home':
      return all ? firstOf(grid.flat()) : firstOf(grid[row]);
    case 'End':
      return (all ? grid.flat() : grid[row])?.findLast((link) => link !== null) ?? undefined;
    default:
      return undefined;
  }
}

/** The link under this one; after the last student the first one at the next goal, so that a class is rated in one go. */
export function linkBelow(table: HTMLTableElement, from: HTMLAnchorElement): HTMLAnchorElement | undefined {
  const grid = gridOf(table);
  const row = grid.findIndex((cells) => cells.includes(from));
  const column = grid[row]?.indexOf(from) ?? -1;
  return row === grid.length - 1 ? linkAt(grid, 1, column + 1) : linkAt(grid, row + 1, column);
}

function linkAt(
  grid: readonly (readonly (HTMLAnchorElement | null)[])[],
  row: number,
  column: number,
): HTMLAnchorElement | undefined {
  return grid[row]?.[column] ?? undefined;
}

function firstOf(links: readonly (HTMLAnchorElement | null)[] | undefined): HTMLAnchorElement | undefined {
  return links?.find((link) => link !== null) ?? undefined;
}
