import { contactKey } from '../../rosters/contact-key.ts';
import {
  idSeparator,
  type PersonRole,
  type PersonRow,
  type RoleRow,
  type TieRow,
} from '../../rosters/roster.ts';
import { splitFirstLast } from '../../rosters/split-name.ts';
import type { Columns } from '../../tables/column.ts';
import { lettersOf } from '../../tables/read-choice.ts';
import type { PlacedRow } from '../../tables/stream-rows.ts';
import type { Table } from '../../tables/table.ts';
import type * as tables from './tables.ts';

type Row<T> = T extends Table<infer C extends Columns> ? PlacedRow<C> : never;
type Student = Row<typeof tables.students>;

/** Students are numbered apart from staff; who teaches and who works in the office are numbered together. */
export const studentId = (id: string): string => ['student', id].join(idSeparator);
export const staffId = (id: string): string => ['staff', id].join(idSeparator);

export function student({ file, row, cells }: Student): PersonRow[] {
  const { Student_id: id, Student_email: email, Grade: grades } = cells;
  return [{ ...person({ file, row, cells }), sourceId: studentId(id), email, grade: grades?.[0] ?? null }];
}

export function teacher({ file, row, cells }: Row<typeof tables.teachers>): PersonRow[] {
  const { Teacher_id: id, Teacher_email: email } = cells;
  return [{ ...person({ file, row, cells }), sourceId: staffId(id), email, grade: null }];
}

export function staffMember({ file, row, cells }: Row<typeof tables.staff>): PersonRow[] {
  const { Staff_id: id, Staff_email: email } = cells;
  return [{ ...person({ file, row, cells }), sourceId: staffId(id), email, grade: null }];
}

interface Named {
  file: string;
  row: number;
  cells: { First_name: string; Middle_name: string | null; Last_name: string; Username: string | null };
}

function person({ file, row, cells }: Named): Omit<PersonRow, 'sourceId' | 'email' | 'grade'> {
  return {
    file,
    row,
    gone: false,
    givenName: cells.First_name,
    middleName: cells.Middle_name,
    familyName: cells.Last_name,
    preferredGivenName: null,
    preferredFamilyName: null,
    username: cells.Username,
    phones: [],
    orgs: [],
  };
}

/** The adult who stands on a student's row. Nobody is family without a name. */
export function contact({ file, row, cells }: Student): PersonRow[] {
  const sourceId = contactId(cells);
  if (sourceId === null || cells.Contact_name === null) return [];
  const { Contact_email: email, Contact_phone: phone, Home_language: language } = cells;
  return [
    {
      file,
      row,
      sourceId,
      gone: false,
      ...splitFirstLast(cells.Contact_name),
      middleName: null,
      preferredGivenName: null,
      preferredFamilyName: null,
      username: null,
      email,
      phones: phone === null ? [] : [phone],
      grade: null,
      orgs: [],
      ...(language !== null && { language }),
    },
  ];
}

/** How the adult is family: by the relationship, or by the type where none is said. */
export function tie({ file, row, cells }: Student): TieRow[] {
  const other = contactId(cells);
  if (other === null) return [];
  const one = studentId(cells.Student_id);
  const relationship = cells.Contact_relationship ?? cells.Contact_type;
  const sourceId = [one, other].join(idSeparator);
  return [{ file, row, sourceId, gone: false, one, other, isDirected: true, relationship }];
}

function contactId(cells: Student['cells']): string | null {
  const { Contact_name: name, Contact_sis_id: own, Contact_email: email, Contact_phone: phone } = cells;
  if (name === null) return null;
  return own === null
    ? contactKey({ name, email, phone, student: cells.Student_id })
    : ['contact', own].join(idSeparator);
}

export const studentRole = ({ file, row, cells }: Student): RoleRow[] =>
  roleAt({ file, row }, { person: studentId(cells.Student_id), role: 'student', org: cells.School_id });

export const teacherRole = ({ file, row, cells }: Row<typeof tables.teachers>): RoleRow[] =>
  roleAt({ file, row }, { person: staffId(cells.Teacher_id), role: 'teacher', org: cells.School_id });

/** Only the word for the head of a school leads; everybody else of the office is staff. */
export const staffRole = ({ file, row, cells }: Row<typeof tables.staff>): RoleRow[] => {
  const words = [cells.Role, cells.Title].map((word) => lettersOf(word ?? ''));
  const role = words.includes('principal') ? 'leader' : words.some(isCounselling) ? 'counsellor' : 'staff';
  return roleAt({ file, row }, { person: staffId(cells.Staff_id), role, org: cells.School_id });
};

function isCounselling(word: string): boolean {
  return ['counselor', 'counsellor', 'guidancecounselor', 'schoolcounselor'].includes(word);
}

function roleAt(
  place: { file: string; row: number },
  { person: held, role, org }: { person: string; role: PersonRole; org: string },
): RoleRow[] {
  const sourceId = [held, org, role].join(idSeparator);
  return [
    { ...place, sourceId, gone: false, person: held, role, org, beginsOn: null, endsOn: null, grade: null },
  ];
}
