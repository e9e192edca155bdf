import type { Report } from '../../problems/problem.ts';
import type { Mode, PersonRow, Roster } from '../../rosters/roster.ts';
import type { Source } from '../../sources/source.ts';
import { explainIds } from '../../tables/explain-ids.ts';
import { type OpenTable, openTable } from '../../tables/open-table.ts';
import { firstEach, onceEach, readRows } from '../../tables/stream-rows.ts';
import type { RosterFormat } from '../format.ts';
import * as people from './convert-people.ts';
import * as taught from './convert-sections.ts';
import { ownColumn } from './own-column.ts';
import * as tables from './tables.ts';

const ownFiles = [
  'schools.csv',
  'students.csv',
  'teachers.csv',
  'staff.csv',
  'sections.csv',
  'enrollments.csv',
];

/** Clever's CSV files, as districts send them by SFTP. */
export const clever: RosterFormat = {
  kind: 'roster',
  name: 'clever',
  // enrollments.csv is a name of OneRoster too, and one other name alone may be any school's own list.
  recognise: ({ files }) =>
    ownFiles.filter((name) => name !== 'enrollments.csv' && files.has(name)).length >= 2 &&
    !files.has('users.csv'),
  read: readClever,
};

async function readClever(source: Source, report: Report): Promise<Roster> {
  for (const { key, name } of source.files.values())
    if (!ownFiles.includes(key)) report({ code: 'file-unknown', file: name });
  for (const name of ownFiles)
    if (!source.files.has(name) && name !== 'staff.csv') report({ code: 'file-absent', file: name });
  const schools = await openTable(source, tables.schools, report);
  const students = await openTable(source, tables.students, report);
  const teachers = await openTable(source, tables.teachers, report);
  const staff = await openTable(source, tables.staff, report);
  const sections = await openTable(source, tables.sections, report);
  const enrollments = await openTable(source, tables.enrollments, report);
  const hasContacts = students?.has('Contact_name') === true;
  const peopleMode: Mode = students && teachers ? 'bulk' : students || teachers || staff ? 'delta' : 'absent';
  const taken: Mode = sections && enrollments ? 'bulk' : sections || enrollments ? 'delta' : 'absent';
  const sectionFile = [{ key: 'sections.csv', table: sections }];

  return {
    system: 'clever',
    version: 'sftp',
    modes: {
      orgs: schools ? 'bulk' : 'absent',
      terms: sections ? 'bulk' : 'absent',
      courses: sections ? 'bulk' : 'absent',
      classes: sections ? 'bulk' : 'absent',
      people: peopleMode,
      roles: peopleMode,
      ties: hasContacts ? 'bulk' : 'absent',
      enrollments: taken,
    },
    derived: new Set(),
    ownColumn,
    explains: explainIds(source, {
      orgs: [{ key: 'schools.csv', table: schools }],
      terms: sectionFile,
      courses: sectionFile,
      classes: sectionFile,
      people: [
        { key: 'students.csv', table: students },
        { key: 'teachers.csv', table: teachers },
        { key: 'staff.csv', table: staff },
      ],
    }),
    streams: {
      orgs: (say) => readRows(schools, taught.org, { report: say }),
      terms: (say) => onceEach(readRows(sections, taught.term, { report: say, isDerived: true })),
      courses: (say) => onceEach(readRows(sections, taught.course, { report: say, isDerived: true })),
      classes: (say) => readRows(sections, taught.schoolClass, { report: say }),
      people: async function* everyone(say) {
        const quiet = { report: say, isDerived: true };
        yield* onceEach(readRows(students, people.student, { report: say }));
        yield* staffOnce({ teachers, staff }, say);
        if (hasContacts) yield* firstEach(readRows(students, people.contact, quiet), say);
      },
      roles: async function* roles(say) {
        const quiet = { report: say, isDerived: true };
        yield* onceEach(readRows(students, people.studentRole, quiet));
        yield* onceEach(readRows(teachers, people.teacherRole, quiet));
        yield* onceEach(readRows(staff, people.staffRole, quiet));
      },
      ties: (say) => onceEach(readRows(students, people.tie, { report: say, isDerived: true })),
      enrollments: async function* places(say) {
        yield* readRows(enrollments, taught.place, { report: say });
        yield* readRows(sections, taught.teaching, { report: say, isDerived: true });
      },
    },
  };
}

/** Who teaches and works in the office stands in two files: what teachers.csv says of the person holds. */
async function* staffOnce(
  {
    teachers,
    staff,
  }: {
    teachers: OpenTable<typeof tables.teachers.columns> | null;
    staff: OpenTable<typeof tables.staff.columns> | null;
  },
  report: Report,
): AsyncGenerator<PersonRow> {
  const seen = new Set<string>();
  for await (const row of onceEach(readRows(teachers, people.teacher, { report }))) {
    seen.add(row.sourceId);
    yield row;
  }
  for await (const row of onceEach(readRows(staff, people.staffMember, { report })))
    if (!seen.has(row.sourceId)) yield row;
}
