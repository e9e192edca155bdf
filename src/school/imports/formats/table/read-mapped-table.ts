import type { Report } from '../../problems/problem.ts';
import type { Mode, Roster } from '../../rosters/roster.ts';
import { readRecords } from '../../sources/read-records.ts';
import type { Source } from '../../sources/source.ts';
import { firstEach, onceEach } from '../../tables/stream-rows.ts';
import type { ReadChoices } from '../format.ts';
import { applyMapping, type Places } from './apply-mapping.ts';
import * as convert from './convert-rows.ts';
import { nothingRead } from './nothing-read.ts';
import { findTableFile, readTableHead, type TableHead } from './open-table-file.ts';
import { ownColumn } from './own-column.ts';
import { readRow, type TableRow } from './read-row.ts';

/**
 * Reads the one table of a source as a roster. Every row names a student by a number; classes and teachers are known
 * by their words. Each stream reads the whole table; the one of the people speaks of its cells.
 */
export async function readMappedTable(
  source: Source,
  { mapping: chosen, into }: ReadChoices,
  report: Report,
): Promise<Roster> {
  const file = findTableFile(source);
  for (const other of source.files.values())
    if (other !== file) report({ code: 'file-unknown', file: other.name });
  const head = file ? await readTableHead(file, report) : null;
  const found = head ? applyMapping(head, chosen, report) : null;
  if (!head || !found || !isEnough(head, { ...found, into }, report)) return nothingRead;

  const faulty = new Set<string>();
  const rows = (say: Report): AsyncGenerator<TableRow> =>
    readRows({ head, found, ownSchool: into, faulty }, say);
  const has = (...starts: readonly string[]): boolean =>
    [...found.places.keys()].some((field) => starts.some((start) => field.startsWith(start)));
  const mode: Mode = found.mapping.isWhole ? 'bulk' : 'delta';
  const modeIf = (isThere: boolean): Mode => (isThere ? mode : 'absent');
  const hasClasses = has('class-', 'course-', 'homeroom');
  return {
    system: 'table',
    version: found.mapping.isWhole ? 'whole' : 'changes',
    modes: {
      orgs: 'bulk',
      terms: modeIf(has('term-')),
      courses: modeIf(hasClasses),
      classes: modeIf(hasClasses),
      people: mode,
      roles: mode,
      ties: modeIf(has('contact-')),
      enrollments: modeIf(hasClasses),
    },
    derived: new Set(),
    ownColumn: ownColumn(found),
    explains: () => faulty.size > 0,
    streams: {
      orgs: () => onceEach(each(rows, convert.org)),
      terms: () => onceEach(each(rows, convert.term)),
      courses: () => onceEach(each(rows, convert.courses)),
      classes: () => onceEach(each(rows, convert.classes)),
      people: async function* people(say) {
        yield* onceEach(each(() => rows(say), convert.student));
        yield* firstEach(each(rows, convert.teachers), say);
        yield* firstEach(each(rows, convert.contacts), say);
      },
      roles: () => onceEach(each(rows, convert.roles)),
      ties: () => onceEach(each(rows, convert.ties)),
      enrollments: async function* places() {
        yield* onceEach(each(rows, convert.enrollments));
        yield* onceEach(each(rows, convert.teaching));
      },
    },
  };
}

const silent: Report = () => {};

async function* each<R>(
  rows: (say: Report) => AsyncIterable<TableRow>,
  made: (row: TableRow) => readonly R[],
): AsyncGenerator<R> {
  for await (const row of rows(silent)) yield* made(row);
}

/** A table needs a number and a name for each student, and a school. */
function isEnough(
  { file }: TableHead,
  { places, into }: Places & { into: string | null },
  report: Report,
): boolean {
  const has = (...fields: readonly Parameters<typeof places.has>[0][]): boolean =>
    fields.some((field) => places.has(field));
  const isNumbered = has('osis', 'student-id');
  const isNamed = has('student-last-first', 'student-first-last', 'given-name', 'family-name');
  const isPlaced = has('school-code', 'school-name') || into !== null;
  if (!isNumbered) report({ code: 'table-needs-id', file: file.name });
  if (!isNamed) report({ code: 'table-needs-name', file: file.name });
  if (!isPlaced) report({ code: 'table-needs-school', file: file.name });
  return isNumbered && isNamed && isPlaced;
}

interface Reading {
  head: TableHead;
  found: Places;
  ownSchool: string | null;
  /** Filled where a row could not be read: what refers to it is not blamed as well. */
  faulty: Set<string>;
}

async function* readRows(
  { head, found, ownSchool, faulty }: Reading,
  report: Report,
): AsyncGenerator<TableRow> {
  const { mapping, headers } = found;
  const { separator, encoding } = mapping;
  const file = head.file.name;
  const fault: Report = (finding) => {
    faulty.add('rest');
    report(finding);
  };
  let read = 0;
  for await (const { row, cells } of readRecords({ file: head.file, separator, encoding }, fault)) {
    if (row <= mapping.headerRow) continue;
    if (cells.every((cell) => cell.trim() === '')) {
      report({ code: 'row-blank', file, row });
      continue;
    }
    read += 1;
    const width = headers.length;
    if (cells.slice(width).some((cell) => cell.trim() !== '')) {
      fault({ code: 'row-long', file, row, value: String(cells.length), to: String(width) });
      continue;
    }
    if (cells.length < width)
      report({ code: 'row-short', file, row, value: String(cells.length), to: String(width) });
    const made = readRow({ file, row, cells }, { ...found, ownSchool }, report);
    if (made) yield made;
    else faulty.add(String(row));
  }
  if (read === 0) report({ code: 'file-without-rows', file });
}
