import type { Finding } from '../../problems/problem.ts';
import { contactKey } from '../../rosters/contact-key.ts';
import { idSeparator } from '../../rosters/roster.ts';
import { type NameParts, splitFirstLast, splitLastFirst } from '../../rosters/split-name.ts';
import { date, dateDayFirst } from '../../tables/read-date.ts';
import { grades } from '../../tables/read-grades.ts';
import { language, plainLetters } from '../../tables/read-language.ts';
import { email, id, phone, words } from '../../tables/read-text.ts';
import type { Places } from './apply-mapping.ts';
import { type ContactNumber, contactNumbers, type TableField } from './mapped-table.ts';
import { type CellReader, readCells } from './read-cells.ts';
import { osis } from './read-osis.ts';

/** A row of a table in words that belong to no header. */
export interface TableRow {
  file: string;
  row: number;
  school: { sourceId: string; name: string };
  student: RowStudent;
  teachers: readonly RowTeacher[];
  contacts: readonly RowContact[];
  term: { sourceId: string; title: string; startsOn: string; endsOn: string } | null;
  classes: readonly RowClass[];
  beginsOn: string | null;
  endsOn: string | null;
}

interface RowStudent extends NameParts {
  sourceId: string;
  middleName: string | null;
  preferredName: string | null;
  username: string | null;
  email: string | null;
  phone: string | null;
  grade: string | null;
}

interface RowTeacher extends NameParts {
  sourceId: string;
  email: string | null;
  isFirst: boolean;
}

interface RowContact extends NameParts {
  sourceId: string;
  relationship: string | null;
  email: string | null;
  phone: string | null;
  language: string | null;
}

interface RowClass {
  sourceId: string;
  title: string;
  code: string | null;
  kind: 'scheduled' | 'homeroom';
  course: { sourceId: string; title: string; code: string | null } | null;
  /** Whether the row's teachers teach it */
  isTaught: boolean;
}

export interface RowPlace {
  file: string;
  row: number;
  cells: readonly string[];
}

/** Reads one row; null where something in it cannot stand, which was reported. */
export function readRow(
  { file, row, cells }: RowPlace,
  { places, headers, mapping, ownSchool }: Places & { ownSchool: string | null },
  report: (finding: Finding) => void,
): TableRow | null {
  const read = readCells({ file, row, cells }, { places, headers }, report);
  const day = mapping.dateOrder === 'day-first' ? dateDayFirst : date;
  const school = readSchool(read, ownSchool);
  const sourceId = readStudentId(read);
  const name = readName(read, 'student', { given: 'given-name', family: 'family-name' });
  if (name === null) read.miss('student-last-first', 'student-first-last', 'family-name', 'given-name');
  const student = {
    middleName: read.cell('middle-name', words),
    preferredName: read.cell('preferred-name', words),
    username: read.cell('username', words),
    email: read.cell('student-email', email),
    phone: read.cell('student-phone', phone),
    grade: read.cell('grade', grades)?.[0] ?? null,
  };
  const home = read.cell('home-language', language);
  const beginsOn = read.cell('begins-on', day);
  const endsOn = read.cell('ends-on', day);
  const teachers = readTeachers(read);
  const term = readTerm(read, day);
  const contacts = contactNumbers.flatMap((number) =>
    readContact(read, number, { home, student: sourceId ?? '' }),
  );
  const classes = school ? readClasses(read, { school: school.sourceId, term, teachers }) : [];
  if (!read.isUsable() || !school || sourceId === null || name === null) return null;
  return {
    file,
    row,
    school,
    student: { sourceId, ...name, ...student },
    teachers,
    contacts,
    term,
    classes,
    beginsOn,
    endsOn,
  };
}

function readSchool(read: CellReader, ownSchool: string | null): TableRow['school'] | null {
  const code = read.cell('school-code', id);
  const name = read.cell('school-name', words);
  const sourceId = code?.toUpperCase() ?? (name === null ? null : plainLetters(name)) ?? null;
  if (sourceId !== null) return { sourceId, name: name ?? code ?? sourceId };
  if (read.has('school-code') || read.has('school-name')) {
    read.miss('school-code', 'school-name');
    return null;
  }
  return ownSchool === null ? null : { sourceId: ownSchool, name: ownSchool };
}

function readStudentId(read: CellReader): string | null {
  const own = read.has('osis') ? read.cell('osis', osis) : read.cell('student-id', id);
  if (own === null) read.miss('osis', 'student-id');
  return own === null ? null : ['student', own].join(idSeparator);
}

/** A name that stands in one cell, in either order, or in two. */
function readName(
  read: CellReader,
  stem: 'student' | 'teacher' | 'co-teacher' | `contact-${ContactNumber}`,
  parts: { given: TableField; family: TableField } | null,
): NameParts | null {
  const lastFirst = read.cell(`${stem}-last-first`, words);
  if (lastFirst !== null) return splitLastFirst(lastFirst);
  const firstLast = read.cell(`${stem}-first-last`, words);
  if (firstLast !== null) return splitFirstLast(firstLast);
  if (parts === null) return null;
  const givenName = read.cell(parts.given, words) ?? '';
  const familyName = read.cell(parts.family, words) ?? '';
  return givenName === '' && familyName === '' ? null : { givenName, familyName };
}

function readTeachers(read: CellReader): RowTeacher[] {
  const parts = { given: 'teacher-given-name', family: 'teacher-family-name' } as const;
  const first = readName(read, 'teacher', parts);
  const second = readName(read, 'co-teacher', null);
  const own = read.cell('teacher-id', id);
  const address = read.cell('teacher-email', email);
  return [
    ...(first
      ? [{ ...first, sourceId: teacherKey(first, own ?? address), email: address, isFirst: true }]
      : []),
    ...(second ? [{ ...second, sourceId: teacherKey(second, null), email: null, isFirst: false }] : []),
  ];
}

/** A teacher without a number is known by the words of the name. */
function teacherKey({ givenName, familyName }: NameParts, own: string | null): string {
  return ['teacher', own?.toLowerCase() ?? plainLetters(`${familyName} ${givenName}`)].join(idSeparator);
}

function readTerm(read: CellReader, day: typeof date): TableRow['term'] {
  const title = read.cell('term', words);
  const startsOn = read.cell('term-begins', day);
  const endsOn = read.cell('term-ends', day);
  if (startsOn === null || endsOn === null) return null;
  const sourceId = ['term', title ?? '', startsOn, endsOn].join(idSeparator);
  return { sourceId, title: title ?? `${startsOn} – ${endsOn}`, startsOn, endsOn };
}

function readContact(
  read: CellReader,
  number: ContactNumber,
  { home, student }: { home: string | null; student: string },
): RowContact[] {
  const stem = `contact-${number}` as const;
  const name = readName(read, stem, { given: `${stem}-given-name`, family: `${stem}-family-name` });
  const relationship = read.cell(`${stem}-relationship`, words);
  const address = read.cell(`${stem}-email`, email);
  const telephone = read.cell(`${stem}-phone`, phone);
  const spoken = read.cell(`${stem}-language`, language) ?? home;
  if (name === null) return [];
  const whole = `${name.givenName} ${name.familyName}`;
  const sourceId = contactKey({ name: whole, email: address, phone: telephone, student });
  return [{ sourceId, ...name, relationship, email: address, phone: telephone, language: spoken }];
}

function readClasses(
  read: CellReader,
  { school, term, teachers }: { school: string; term: TableRow['term']; teachers: readonly RowTeacher[] },
): RowClass[] {
  const homeroom = read.cell('homeroom', words);
  const own = read.cell('class-id', id);
  const name = read.cell('class-name', words);
  const courseName = read.cell('course-name', words);
  const courseCode = read.cell('course-code', words);
  const classes: RowClass[] = [];
  const isClass = [own, name, courseName, courseCode].some((word) => word !== null);
  if (homeroom !== null) {
    const sourceId = ['homeroom', school, plainLetters(homeroom)].join(idSeparator);
    classes.push({
      sourceId,
      title: homeroom,
      code: homeroom,
      kind: 'homeroom',
      course: null,
      isTaught: !isClass,
    });
  }
  if (!isClass) return classes;
  const courseKey = plainLetters(courseCode ?? courseName ?? '');
  // Where no word tells two classes of a course apart, their teachers do.
  const apart = name === null ? (teachers[0]?.sourceId ?? '') : plainLetters(name);
  const key = own === null ? [courseKey, apart, term?.sourceId ?? ''] : [own];
  const course =
    courseKey === ''
      ? null
      : {
          sourceId: ['course', school, courseKey].join(idSeparator),
          title: courseName ?? courseCode ?? '',
          code: courseCode,
        };
  classes.push({
    sourceId: ['class', school, ...key].join(idSeparator),
    title: [courseName, name].filter((word) => word !== null).join(' ') || (courseCode ?? own ?? ''),
    code: name,
    kind: 'scheduled',
    course,
    isTaught: true,
  });
  return classes;
}
