import type { Report } from '../../problems/problem.ts';
import type { Mode, Roster, RowStream } from '../../rosters/roster.ts';
import type { Source } from '../../sources/source.ts';
import type { Columns } from '../../tables/column.ts';
import { explainIds } from '../../tables/explain-ids.ts';
import { type OpenTable, openTable } from '../../tables/open-table.ts';
import { onceEach, readRows, streamRows } from '../../tables/stream-rows.ts';
import type { RosterFormat } from '../format.ts';
import * as convert from './convert-rows.ts';
import { ownColumn } from './own-column.ts';
import * as tables from './tables.ts';

const ownFiles = [
  'school.csv',
  'section.csv',
  'student.csv',
  'teacher.csv',
  'studentenrollment.csv',
  'teacherroster.csv',
  'user.csv',
  'guardianrelationship.csv',
];

/** Microsoft School Data Sync 1: six files, and two more where families are listed. */
export const sds: RosterFormat = {
  kind: 'roster',
  name: 'sds',
  // One such name alone may be any school's own list.
  recognise: ({ files }) => ownFiles.filter((name) => files.has(name)).length >= 2,
  read: readSds,
};

async function readSds(source: Source, report: Report): Promise<Roster> {
  for (const { key, name } of source.files.values())
    if (!ownFiles.includes(key)) report({ code: 'file-unknown', file: name });
  const school = await openTable(source, tables.school, report);
  const section = await openTable(source, tables.section, report);
  const student = await openTable(source, tables.student, report);
  const teacher = await openTable(source, tables.teacher, report);
  const enrolled = await openTable(source, tables.studentEnrollment, report);
  const teaching = await openTable(source, tables.teacherRoster, report);
  const user = await openTable(source, tables.user, report);
  const related = await openTable(source, tables.guardianRelationship, report);
  for (const name of ownFiles.slice(0, 6))
    if (!source.files.has(name)) report({ code: 'file-absent', file: name });

  const modeOf = (...needs: (OpenTable<Columns> | null)[]): Mode =>
    needs.every((table) => table !== null) ? 'bulk' : 'absent';
  const people = modeOf(student, teacher);
  return {
    system: 'sds',
    version: '1',
    modes: {
      orgs: modeOf(school),
      terms: modeOf(section),
      courses: modeOf(section),
      classes: modeOf(section),
      people: people === 'bulk' || (!student && !teacher) ? people : 'delta',
      roles: people === 'bulk' || (!student && !teacher) ? people : 'delta',
      ties: modeOf(related),
      enrollments: modeOf(enrolled, teaching) === 'bulk' ? 'bulk' : enrolled || teaching ? 'delta' : 'absent',
    },
    derived: new Set(),
    ownColumn,
    explains: explainIds(source, {
      orgs: [{ key: 'school.csv', table: school }],
      terms: [{ key: 'section.csv', table: section }],
      courses: [{ key: 'section.csv', table: section }],
      classes: [{ key: 'section.csv', table: section }],
      people: [
        { key: 'student.csv', table: student },
        { key: 'teacher.csv', table: teacher },
        { key: 'user.csv', table: user },
      ],
    }),
    streams: {
      orgs: (say) => streamRows(school, convert.org, { report: say, idOf: (id) => id }),
      terms: (say) => onceEach(readRows(section, convert.termOfSection, { report: say, isDerived: true })),
      courses: (say) =>
        onceEach(readRows(section, convert.courseOfSection, { report: say, isDerived: true })),
      classes: (say) => streamRows(section, convert.schoolClass, { report: say, idOf: (id) => id }),
      people: peopleStream({ student, teacher, user }),
      roles: async function* roles(say) {
        yield* readRows(student, convert.roleAt('student'), { report: say, isDerived: true });
        yield* readRows(teacher, convert.roleAt('teacher'), { report: say, isDerived: true });
      },
      ties: (say) => readRows(related, convert.tie, { report: say }),
      enrollments: async function* enrollments(say) {
        yield* readRows(enrolled, convert.placeAs('student'), { report: say });
        yield* readRows(teaching, convert.placeAs('teacher'), { report: say });
      },
    },
  };
}

interface PeopleTables {
  student: OpenTable<typeof tables.student.columns> | null;
  teacher: OpenTable<typeof tables.teacher.columns> | null;
  user: OpenTable<typeof tables.user.columns> | null;
}

/** A student or teacher of two schools stands in two rows. */
function peopleStream({ student, teacher, user }: PeopleTables): RowStream<'people'> {
  return async function* people(say) {
    yield* onceEach(streamRows(student, convert.student, { report: say, idOf: convert.studentId }));
    yield* onceEach(streamRows(teacher, convert.teacher, { report: say, idOf: convert.teacherId }));
    yield* onceEach(readRows(user, convert.guardian, { report: say }));
  };
}
