import { describeTerm } from '../../rosters/describe-term.ts';
import {
  type ClassRow,
  type CourseRow,
  type EnrollmentRow,
  idSeparator,
  type OrgRow,
  type TermRow,
} from '../../rosters/roster.ts';
import type { Columns } from '../../tables/column.ts';
import type { PlacedRow } from '../../tables/stream-rows.ts';
import type { Table } from '../../tables/table.ts';
import { staffId, studentId } from './convert-people.ts';
import type * as tables from './tables.ts';
import { furtherTeachers } from './tables.ts';

type Row<T> = T extends Table<infer C extends Columns> ? PlacedRow<C> : never;
type Section = Row<typeof tables.sections>;

export function org({ file, row, cells }: Row<typeof tables.schools>): OrgRow[] {
  const { School_id: sourceId, School_name: name } = cells;
  return [{ file, row, sourceId, gone: false, name, isSchool: true, readAs: null, parent: null }];
}

export function term({ file, row, cells }: Section): TermRow[] {
  const { Term_name: title, Term_start: startsOn, Term_end: endsOn } = cells;
  const sourceId = termId(cells);
  if (sourceId === null || startsOn === null || endsOn === null) return [];
  const told = describeTerm(startsOn, endsOn);
  const words = title ?? `${startsOn} – ${endsOn}`;
  return [{ file, row, sourceId, gone: false, title: words, startsOn, endsOn, parent: null, ...told }];
}

/** Sections have no ids of terms: one is the name with its first and last day. */
function termId({ Term_name: name, Term_start: start, Term_end: end }: Section['cells']): string | null {
  return start === null || end === null ? null : ['term', name ?? '', start, end].join(idSeparator);
}

export function course({ file, row, cells }: Section): CourseRow[] {
  const sourceId = courseId(cells);
  if (sourceId === null) return [];
  const { Course_name: name, Course_number: code, Subject: subject, School_id: at } = cells;
  const title = name ?? code ?? '';
  return [{ file, row, sourceId, gone: false, title, code, subject, org: at, schoolYearTerm: null }];
}

function courseId({
  School_id: at,
  Course_number: code,
  Course_name: name,
}: Section['cells']): string | null {
  const own = code ?? name;
  return own === null ? null : ['course', at, own].join(idSeparator);
}

export function schoolClass({ file, row, cells }: Section): ClassRow[] {
  const held = termId(cells);
  const title = cells.Name ?? joined([cells.Course_name, cells.Section_number ?? cells.Period]);
  return [
    {
      file,
      row,
      sourceId: cells.Section_id,
      gone: false,
      title: title || cells.Section_id,
      code: cells.Section_number ?? cells.Period,
      kind: /^homeroom$/i.test(cells.Course_name ?? '') ? 'homeroom' : 'scheduled',
      course: courseId(cells),
      org: cells.School_id,
      terms: held === null ? [] : [held],
    },
  ];
}

function joined(words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null).join(' ');
}

export function place({ file, row, cells }: Row<typeof tables.enrollments>): EnrollmentRow[] {
  const person = studentId(cells.Student_id);
  return [
    enrolled({ file, row }, { taken: cells.Section_id, person, role: 'student', org: cells.School_id }),
  ];
}

export function teaching({ file, row, cells }: Section): EnrollmentRow[] {
  const taken = cells.Section_id;
  const lead = cells.Teacher_id === null ? [] : [cells.Teacher_id];
  const others = furtherTeachers.flatMap((column) => cells[column] ?? []);
  return [...new Set([...lead, ...others])].map((teacher, number) => {
    const role = number === 0 ? 'teacher' : 'co-teacher';
    return enrolled({ file, row }, { taken, person: staffId(teacher), role, org: null });
  });
}

function enrolled(
  at: { file: string; row: number },
  {
    taken,
    person,
    role,
    org,
  }: { taken: string; person: string; role: EnrollmentRow['role']; org: string | null },
): EnrollmentRow {
  const sourceId = [taken, person].join(idSeparator);
  return { ...at, sourceId, gone: false, person, class: taken, org, role, beginsOn: null, endsOn: null };
}
