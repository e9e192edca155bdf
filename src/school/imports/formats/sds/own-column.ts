/** What the columns that a roster's check speaks of are called in these files. */
const columns: Readonly<Record<string, string>> = {
  sourcedId: 'SIS ID',
  orgSourcedId: 'School SIS ID',
  schoolSourcedId: 'School SIS ID',
  classSourcedId: 'Section SIS ID',
  userSourcedId: 'SIS ID',
  termSourcedIds: 'Term SIS ID',
  courseSourcedId: 'Course SIS ID',
  schoolYear: 'Term EndDate',
  endDate: 'Term EndDate',
  relationshipUserSourcedId: 'Email',
};

export function ownColumn(file: string, column: string): string {
  if (file.toLowerCase() === 'user.csv') return 'Email';
  return columns[column] ?? column;
}
