import type { Columns } from '../../tables/column.ts';
import { date } from '../../tables/read-date.ts';
import { grades } from '../../tables/read-grades.ts';
import { language } from '../../tables/read-language.ts';
import { email, id, phone, words } from '../../tables/read-text.ts';
import { alsoCalled, needed } from '../../tables/require.ts';
import type { Table } from '../../tables/table.ts';

export const schools = table(
  ['schools.csv', 'School_id'],
  { School_id: needed(id), School_name: needed(alsoCalled(words, 'Name')) },
  [
    'School_number',
    'State_id',
    'NCES_id',
    'Low_grade',
    'High_grade',
    'Principal',
    'Principal_email',
    'School_address',
    'School_city',
    'School_state',
    'School_zip',
    'School_phone',
  ],
);

const named = { First_name: needed(words), Middle_name: words, Last_name: needed(words), Username: words };

export const students = table(
  ['students.csv', 'Student_id'],
  {
    School_id: needed(id),
    Student_id: needed(id),
    ...named,
    Grade: grades,
    Student_email: alsoCalled(email, 'Email'),
    Home_language: language,
    Contact_relationship: words,
    Contact_type: words,
    Contact_name: words,
    Contact_phone: phone,
    Contact_email: email,
    Contact_sis_id: id,
  },
  [
    'Student_number',
    'State_id',
    'Gender',
    'Graduation_year',
    'DOB',
    'Race',
    'Hispanic_Latino',
    'Ell_status',
    'Frl_status',
    'IEP_status',
    'Student_street',
    'Student_city',
    'Student_state',
    'Student_zip',
    'Contact_phone_type',
    'Unweighted_gpa',
    'Weighted_gpa',
  ],
  ['Password'],
);

export const teachers = table(
  ['teachers.csv', 'Teacher_id'],
  { School_id: needed(id), Teacher_id: needed(id), ...named, Teacher_email: alsoCalled(email, 'Email') },
  ['Teacher_number', 'State_teacher_id', 'Title'],
  ['Password'],
);

export const staff = table(
  ['staff.csv', 'Staff_id'],
  {
    School_id: needed(id),
    Staff_id: needed(id),
    ...named,
    Staff_email: alsoCalled(email, 'Email'),
    Role: words,
    Title: words,
  },
  ['Department'],
  ['Password'],
);

/** Clever lists up to ten teachers of a section, the first of them in charge. */
export const furtherTeachers = [
  'Teacher_2_id',
  'Teacher_3_id',
  'Teacher_4_id',
  'Teacher_5_id',
  'Teacher_6_id',
  'Teacher_7_id',
  'Teacher_8_id',
  'Teacher_9_id',
  'Teacher_10_id',
] as const;

export const sections = table(
  ['sections.csv', 'Section_id'],
  {
    School_id: needed(id),
    Section_id: needed(id),
    Teacher_id: id,
    Teacher_2_id: id,
    Teacher_3_id: id,
    Teacher_4_id: id,
    Teacher_5_id: id,
    Teacher_6_id: id,
    Teacher_7_id: id,
    Teacher_8_id: id,
    Teacher_9_id: id,
    Teacher_10_id: id,
    Name: words,
    Section_number: words,
    Course_name: words,
    Course_number: words,
    Period: words,
    Subject: words,
    Term_name: words,
    Term_start: date,
    Term_end: date,
  },
  ['Grade', 'Course_description'],
);

export const enrollments = table(['enrollments.csv', 'Section_id'], {
  School_id: id,
  Section_id: needed(id),
  Student_id: needed(id),
});

function table<C extends Columns>(
  [name, key]: readonly [name: string, key: string],
  columns: C,
  unused: readonly string[] = [],
  discarded: readonly string[] = [],
): Table<C> {
  return { names: [name], columns, unused, discarded, key };
}
