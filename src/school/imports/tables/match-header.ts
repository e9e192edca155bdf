import type { Finding } from '../problems/problem.ts';

/** A column a table knows: its name and other names seen for it. */
export interface KnownColumn {
  name: string;
  aliases: readonly string[];
}

export interface MatchedHeader {
  /** For each cell of the header the known column it is, or null where it is none. */
  columns: (string | null)[];
  findings: Finding[];
}

/** Typing errors are looked for only in names this long: short ones resemble too much. */
const shortestTypo = 8;

/**
 * Says which known column each header cell is: by name, then by letters alone, then by another known name, then by
 * one typing error. What stays unknown is a vendor's column.
 */
export function matchHeader(cells: readonly string[], known: readonly KnownColumn[]): MatchedHeader {
  const columns: (string | null)[] = cells.map(() => null);
  const findings: Finding[] = [];
  const taken = new Set<string>();
  const ways = [sameName, sameLetters, otherName, oneTypo];
  for (const isSame of ways) {
    cells.forEach((cell, place) => {
      if (columns[place] || cell.trim() === '') return;
      const column = known.find((candidate) => !taken.has(candidate.name) && isSame(cell, candidate));
      if (!column) return;
      columns[place] = column.name;
      taken.add(column.name);
      if (cell !== column.name)
        findings.push({ code: 'header-repaired', row: 1, value: cell, to: column.name });
    });
  }
  cells.forEach((cell, place) => {
    if (columns[place]) return;
    const twin = known.find((column) => sameName(cell, column) || sameLetters(cell, column));
    if (twin) findings.push({ code: 'header-twice', row: 1, column: twin.name, value: cell });
    else if (cell.trim() !== '') findings.push({ code: 'column-unknown', row: 1, column: cell });
    else findings.push({ code: 'header-blank', row: 1, column: `${place + 1}` });
  });
  return { columns, findings };
}

function sameName(cell: string, column: KnownColumn): boolean {
  return cell === column.name;
}

function sameLetters(cell: string, column: KnownColumn): boolean {
  return lettersOf(cell) === lettersOf(column.name);
}

function otherName(cell: string, column: KnownColumn): boolean {
  return column.aliases.some((alias) => lettersOf(alias) === lettersOf(cell));
}

function oneTypo(cell: string, column: KnownColumn): boolean {
  const written = lettersOf(cell);
  const meant = lettersOf(column.name);
  if (meant.length < shortestTypo || written.startsWith('metadata') || written.startsWith('ext'))
    return false;
  return typingErrors(written, meant) <= (isAboutLastChange(written, meant) ? 4 : 2);
}

/** "dataLastModified", "lastModifiedDate", "dateLastModify": many words are in use for this one. */
function isAboutLastChange(written: string, meant: string): boolean {
  return meant === 'datelastmodified' && written.includes('lastmodif');
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Letters to add, drop, change or swap with their neighbour to come from one word to the other. */
function typingErrors(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 4) return 5;
  const rows: number[][] = [];
  for (let i = 0; i <= one.length; i += 1) {
    const row: number[] = [];
    for (let j = 0; j <= other.length; j += 1) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const at = (r: number, c: number): number => (r === i ? row[c] : rows[r]?.[c]) ?? 0;
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, at(i - 2, j - 2) + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}
