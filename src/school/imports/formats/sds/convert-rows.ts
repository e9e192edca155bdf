import { describeTerm } from '../../rosters/describe-term.ts';
import {
  type ClassRow,
  type CourseRow,
  type EnrollmentRow,
  idSeparator,
  type OrgRow,
  type PersonRow,
  type RoleRow,
  type TermRow,
  type TieRow,
} from '../../rosters/roster.ts';
import type { Columns } from '../../tables/column.ts';
import type { PlacedRow } from '../../tables/stream-rows.ts';
import type { Table } from '../../tables/table.ts';
import type * as tables from './tables.ts';

type Row<T> = T extends Table<infer C extends Columns> ? PlacedRow<C> : never;

/** Students and teachers are numbered apart, and guardians are known by their address. */
export const studentId = (id: string): string => ['student', id].join(idSeparator);
export const teacherId = (id: string): string => ['teacher', id].join(idSeparator);
const guardianId = (email: string): string => ['guardian', email.toLowerCase()].join(idSeparator);

export function org({ file, row, cells }: Row<typeof tables.school>): OrgRow[] {
  const { 'SIS ID': sourceId, Name: name } = cells;
  return [{ file, row, sourceId, gone: false, name, isSchool: true, readAs: null, parent: null }];
}

export function termOfSection({ file, row, cells }: Row<typeof tables.section>): TermRow[] {
  const { 'Term StartDate': startsOn, 'Term EndDate': endsOn, 'Term Name': title } = cells;
  const sourceId = termIdOf(cells);
  if (sourceId === null || startsOn === null || endsOn === null) return [];
  const told = describeTerm(startsOn, endsOn);
  return [
    { file, row, sourceId, gone: false, title: title ?? sourceId, startsOn, endsOn, parent: null, ...told },
  ];
}

export function courseOfSection({ file, row, cells }: Row<typeof tables.section>): CourseRow[] {
  const { 'Course Name': name, 'Course Number': code, 'Course Subject': subject } = cells;
  const sourceId = courseIdOf(cells);
  if (sourceId === null) return [];
  const title = name ?? cells['Section Name'];
  return [
    {
      file,
      row,
      sourceId,
      gone: false,
      title,
      code,
      subject,
      org: cells['School SIS ID'],
      schoolYearTerm: null,
    },
  ];
}

export function schoolClass({ file, row, cells }: Row<typeof tables.section>): ClassRow[] {
  const isDated = cells['Term StartDate'] !== null && cells['Term EndDate'] !== null;
  const term = termIdOf(cells);
  return [
    {
      file,
      row,
      sourceId: cells['SIS ID'],
      gone: false,
      title: cells['Section Name'],
      code: cells['Section Number'],
      kind: 'scheduled',
      course: courseIdOf(cells),
      org: cells['School SIS ID'],
      terms: term !== null && isDated ? [term] : [],
    },
  ];
}

function termIdOf(cells: Row<typeof tables.section>['cells']): string | null {
  if (cells['Term SIS ID'] !== null) return cells['Term SIS ID'];
  if (cells['Term Name'] === null) return null;
  return ['term', cells['Term Name'], cells['Term StartDate'] ?? ''].join(idSeparator);
}

/** Courses are numbered within a school. */
function courseIdOf(cells: Row<typeof tables.section>['cells']): string | null {
  const own = cells['Course SIS ID'] ?? cells['Course Number'] ?? cells['Course Name'];
  return own === null ? null : ['course', cells['School SIS ID'], own].join(idSeparator);
}

type Named = Row<typeof tables.teacher>['cells'];

export function student({ file, row, cells }: Row<typeof tables.student>): PersonRow[] {
  return [
    { file, row, ...named(cells), sourceId: studentId(cells['SIS ID']), grade: cells.Grade?.[0] ?? null },
  ];
}

export function teacher({ file, row, cells }: Row<typeof tables.teacher>): PersonRow[] {
  return [{ file, row, ...named(cells), sourceId: teacherId(cells['SIS ID']), grade: null }];
}

function named(cells: Named): Omit<PersonRow, 'file' | 'row' | 'sourceId' | 'grade'> {
  return {
    gone: false,
    givenName: cells['First Name'],
    middleName: cells['Middle Name'],
    familyName: cells['Last Name'],
    preferredGivenName: null,
    preferredFamilyName: null,
    username: cells.Username,
    email: cells['Secondary Email'],
    phones: [],
    orgs: [],
  };
}

export function guardian({ file, row, cells }: Row<typeof tables.user>): PersonRow[] {
  return [
    {
      file,
      row,
      sourceId: guardianId(cells.Email),
      gone: false,
      givenName: cells['First Name'],
      middleName: null,
      familyName: cells['Last Name'],
      preferredGivenName: null,
      preferredFamilyName: null,
      username: null,
      email: cells.Email,
      phones: cells.Phone === null ? [] : [cells.Phone],
      grade: null,
      orgs: [],
    },
  ];
}

export function roleAt(
  role: 'student' | 'teacher',
): (placed: PlacedRow<typeof tables.teacher.columns>) => RoleRow[] {
  const idOf = role === 'student' ? studentId : teacherId;
  return ({ file, row, cells }) => {
    const person = idOf(cells['SIS ID']);
    const org = cells['School SIS ID'];
    const sourceId = [person, org].join(idSeparator);
    return [
      { file, row, sourceId, gone: false, person, role, org, beginsOn: null, endsOn: null, grade: null },
    ];
  };
}

export function placeAs(
  role: 'student' | 'teacher',
): (placed: Row<typeof tables.studentEnrollment>) => EnrollmentRow[] {
  const idOf = role === 'student' ? studentId : teacherId;
  return ({ file, row, cells }) => {
    const person = idOf(cells['SIS ID']);
    const taken = cells['Section SIS ID'];
    const sourceId = [taken, person].join(idSeparator);
    return [
      {
        file,
        row,
        sourceId,
        gone: false,
        person,
        class: taken,
        org: null,
        role,
        beginsOn: null,
        endsOn: null,
      },
    ];
  };
}

export function tie({ file, row, cells }: Row<typeof tables.guardianRelationship>): TieRow[] {
  const one = studentId(cells['SIS ID']);
  const other = guardianId(cells.Email);
  const sourceId = [one, other].join(idSeparator);
  // Microsoft takes a role that is left blank for "Other".
  const relationship = cells.Role ?? 'Other';
  return [{ file, row, sourceId, gone: false, one, other, isDirected: true, relationship }];
}
