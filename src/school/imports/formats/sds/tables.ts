import type { Columns } from '../../tables/column.ts';
import { date } from '../../tables/read-date.ts';
import { grades } from '../../tables/read-grades.ts';
import { email, id, phone, words } from '../../tables/read-text.ts';
import { alsoCalled, needed } from '../../tables/require.ts';
import type { Table } from '../../tables/table.ts';

export const school = table('school.csv', { 'SIS ID': needed(id), Name: needed(words) }, [
  'School Number',
  'School NCES_ID',
  'State ID',
  'Grade Low',
  'Grade High',
  'Principal SIS ID',
  'Principal Name',
  'Principal Secondary Email',
  'Address',
  'City',
  'State',
  'Country',
  'Zip',
  'Phone',
  'Zone',
]);

export const section = table(
  'section.csv',
  {
    'SIS ID': needed(id),
    'School SIS ID': needed(id),
    'Section Name': needed(words),
    'Section Number': words,
    'Term SIS ID': id,
    'Term Name': words,
    'Term StartDate': alsoCalled(date, 'Term Start Date'),
    'Term EndDate': alsoCalled(date, 'Term End Date'),
    'Course SIS ID': id,
    'Course Name': words,
    'Course Number': words,
    'Course Subject': words,
  },
  ['Course Description', 'Periods', 'Status'],
);

const person = {
  'SIS ID': needed(id),
  'School SIS ID': needed(id),
  'First Name': needed(words),
  'Last Name': needed(words),
  'Middle Name': words,
  Username: words,
  'Secondary Email': alsoCalled(email, 'Email'),
};

export const student = table(
  'student.csv',
  { ...person, Grade: grades },
  ['State ID', 'Student Number', 'Status', 'Birthdate', 'Graduation Year', 'Mailing Address'],
  ['Password'],
);

export const teacher = table(
  'teacher.csv',
  person,
  ['State ID', 'Teacher Number', 'Status', 'Title', 'Qualification'],
  ['Password'],
);

const place = { 'Section SIS ID': needed(id), 'SIS ID': needed(id) };
export const studentEnrollment = table('studentenrollment.csv', place);
export const teacherRoster = table('teacherroster.csv', place);

export const user = table(
  'user.csv',
  { Email: needed(email), 'First Name': needed(words), 'Last Name': needed(words), Phone: phone },
  ['SIS ID'],
);

export const guardianRelationship = table('guardianrelationship.csv', {
  'SIS ID': needed(id),
  Email: needed(email),
  Role: words,
});

function table<C extends Columns>(
  name: string,
  columns: C,
  unused: readonly string[] = [],
  discarded: readonly string[] = [],
): Table<C> {
  const gone = { column: 'Status', words: ['inactive', 'deleted', 'tobedeleted'], key: 'SIS ID' };
  return { names: [name], columns, unused, discarded, key: 'SIS ID', gone };
}
