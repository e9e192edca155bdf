import type { Row } from './row.ts';

const columns = [
  { title: '', of: (row: Row) => row.name, left: true },
  { title: 'value', of: (row: Row) => `${say(row.value)} ${row.unit}` },
  { title: 'p95', of: (row: Row) => (row.p95 === undefined ? '' : say(row.p95)) },
  { title: 'budget', of: (row: Row) => `${row.better === 'lower' ? '≤' : '≥'} ${say(row.budget)}` },
  { title: 'ratio', of: (row: Row) => `${row.ratio.toFixed(2)}${row.ratio > 1 ? ' ✗' : '  '}` },
  {
    title: 'beside',
    of: ({ beside, ratioBeside }: Row) =>
      beside && ratioBeside !== undefined
        ? `${beside.what} ${say(beside.value)} (${sayRatio(ratioBeside)})`
        : '',
    left: true,
  },
];

/** The rows as a table for people. */
export function printRows(rows: readonly Row[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ of }) => of(row)))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, at) =>
          columns[at]?.left ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three digits that matter, thousands apart. */
function say(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function sayRatio(ratio: number): string {
  return ratio > 0 && ratio < 1 ? `${say(1 / ratio)} times better` : `${say(ratio)} of it`;
}
