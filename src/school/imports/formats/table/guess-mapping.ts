import { contactNumbers, type MappedTable, type TableField } from './mapped-table.ts';
import { type FieldMatch, matchField } from './match-field.ts';
import { weighSamples } from './weigh-samples.ts';

export interface GuessedColumn {
  header: string;
  /** What the column most likely holds; null where nothing likely enough is left for it */
  field: TableField | null;
  /** 0 to 1 */
  confidence: number;
  /** What else it may hold, the likeliest first */
  alternatives: readonly TableField[];
}

/** Below this a guess is only offered, never taken. */
const likelyEnough = 0.5;

/**
 * What each column of a table holds, told from its header and a few of its rows. Each field is given once, to the
 * column that is surest of it.
 */
export function guessColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): GuessedColumn[] {
  const matches = headers.map((header, place) => {
    const samples = rows.flatMap((row) => row[place]?.trim() || []);
    return weighSamples(matchField(header), samples);
  });
  const related = new Set(
    matches.flatMap((list) => list.filter(({ confidence }) => confidence > 0.9).map(({ field }) => field)),
  );
  const wishes = matches
    .flatMap((list, place) => list.map((match) => ({ ...match, place })))
    .filter((match) => match.confidence >= likelyEnough && (!match.isOpen || isRelated(match.field, related)))
    .sort((one, other) => other.confidence - one.confidence || one.place - other.place);
  const given = new Map<number, FieldMatch>();
  const taken = new Set<TableField>();
  for (const { place, ...match } of wishes) {
    if (given.has(place) || isTaken(match.field, taken)) continue;
    given.set(place, match);
    taken.add(match.field);
  }
  return headers.map((header, place) => {
    const match = given.get(place);
    const others = (matches[place] ?? []).map(({ field }) => field);
    return {
      header,
      field: match?.field ?? null,
      confidence: match?.confidence ?? 0,
      alternatives: [...new Set(others)].filter((field) => field !== match?.field),
    };
  });
}

/** Whether a column says what this adult is to the student: without it nobody who is merely a contact is family. */
function isRelated(field: TableField, sure: ReadonlySet<TableField>): boolean {
  const number = contactNumbers.find((one) => field.startsWith(`contact-${one}-`));
  return number !== undefined && sure.has(`contact-${number}-relationship`);
}

/** A name in one cell is written in one of two orders, and stands in one column. */
function isTaken(field: TableField, taken: ReadonlySet<TableField>): boolean {
  if (taken.has(field)) return true;
  const twin = field.endsWith('last-first')
    ? field.replace(/last-first$/, 'first-last')
    : field.replace(/first-last$/, 'last-first');
  return twin !== field && [...taken].some((one) => one === twin);
}

/** How a table's letters and columns are written. */
export type Written = Pick<MappedTable, 'separator' | 'encoding'>;

/** A mapping for a table, guessed from its first rows. What it cannot tell, it leaves for a person to say. */
export function guessMapping(
  rows: readonly (readonly string[])[],
  { separator, encoding }: Written,
): { mapping: MappedTable; columns: GuessedColumn[] } {
  const headerRow = findHeaderRow(rows);
  const headers = (rows[headerRow - 1] ?? []).map((header) => header.trim());
  while (headers.at(-1) === '') headers.pop();
  const samples = rows.slice(headerRow);
  const columns = guessColumns(headers, samples);
  const dates = columns.flatMap(({ field }, place) =>
    field?.endsWith('-on') || field?.startsWith('term-') ? samples.map((row) => row[place] ?? '') : [],
  );
  return {
    mapping: {
      columns: columns.map(({ header, field }) => ({ header, field })),
      headerRow,
      dateOrder: dates.some((text) => /^\s*(1[3-9]|2\d|3[01])[/.-]\d/.test(text))
        ? 'day-first'
        : 'month-first',
      separator,
      encoding,
      isWhole: false,
    },
    columns,
  };
}

/** Exports put a title above the table: the header is the row with the most known names among the first ten. */
function findHeaderRow(rows: readonly (readonly string[])[]): number {
  let best = { row: 1, known: 0 };
  rows.slice(0, 10).forEach((cells, place) => {
    const known = cells.filter((cell) => (matchField(cell)[0]?.confidence ?? 0) >= 0.9).length;
    if (known > best.known) best = { row: place + 1, known };
  });
  if (best.known > 0) return best.row;
  const first = rows
    .slice(0, 10)
    .findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length >= 2);
  return first < 0 ? 1 : first + 1;
}
