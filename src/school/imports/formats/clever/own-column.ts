/** What the columns that a roster's check speaks of are called in these files. */
const columns: Readonly<Record<string, string>> = {
  orgSourcedId: 'School_id',
  schoolSourcedId: 'School_id',
  classSourcedId: 'Section_id',
  userSourcedId: 'Student_id',
  termSourcedIds: 'Term_name',
  courseSourcedId: 'Course_number',
  schoolYear: 'Term_end',
  endDate: 'Term_end',
  relationshipUserSourcedId: 'Contact_name',
};

const ids: Readonly<Record<string, string>> = {
  'schools.csv': 'School_id',
  'students.csv': 'Student_id',
  'teachers.csv': 'Teacher_id',
  'staff.csv': 'Staff_id',
  'sections.csv': 'Section_id',
};

export function ownColumn(file: string, column: string): string {
  const key = file.toLowerCase();
  if (column === 'sourcedId') return ids[key] ?? 'Student_id';
  // Teachers stand in the rows of their sections.
  if (column === 'userSourcedId' && key === 'sections.csv') return 'Teacher_id';
  return columns[column] ?? column;
}
