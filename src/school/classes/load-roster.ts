import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ByTime, byTime } from './by-time.ts';
import { getSchoolClass, type KeptClass } from './get-school-class.ts';
import { type ClassStaff, listClassStaff } from './list-class-staff.ts';
import { type ClassTerm, listClassTerms } from './list-class-terms.ts';
import { permitRoster } from './permit-roster.ts';

/** A student in a class, from when until when. */
export interface RosterStudent {
  readonly studentId: string;
  readonly display: string;
  readonly called: string;
  readonly grade: string | null;
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
}

/** A class as the office keeps it: who learns and who teaches in it, today, later and before. */
export interface Roster {
  readonly klass: KeptClass;
  readonly students: ByTime<RosterStudent>;
  readonly staff: ByTime<ClassStaff>;
  readonly terms: readonly ClassTerm[];
}

/** Throws NotFound where there is no such class or it is not the actor's to keep. Writes the line of the look. */
export async function loadRoster(
  school: InSchool,
  { by, classId, language }: { by: Actor; classId: string; language: string },
): Promise<Roster> {
  const relation = permitRoster(by);
  const { today } = by.standing;
  const klass = await getSchoolClass(school, classId);
  const [all, staff, terms] = await together([
    listStudents(school, { classId, today }),
    listClassStaff(school, { classId, today }),
    listClassTerms(school, { classId }),
  ]);
  const sorts = new Intl.Collator(language);
  const sorted = all.toSorted((a, b) => sorts.compare(a.sortName, b.sortName));
  const students = byTime(sorted, today);
  const inItNow = new Set([...students.now, ...students.later].map(({ studentId }) => studentId));
  const ids = [...new Set(all.map(({ studentId }) => studentId))];
  if (ids.length > 0)
    await writeAudit(school, by, {
      act: 'class.look',
      relation,
      subject: 'student',
      ids,
      detail: { class: classId },
    });
  return {
    klass,
    students: { ...students, before: students.before.filter(({ studentId }) => !inItNow.has(studentId)) },
    staff: byTime(staff, today),
    terms,
  };
}

function listStudents(
  school: InSchool,
  { classId, today }: { classId: string; today: string },
): Promise<(RosterStudent & { sortName: string })[]> {
  return (
    school.db
      .selectFrom('enrollments as n')
      .innerJoin('people as p', (join) =>
        join.onRef('p.school_id', '=', 'n.school_id').onRef('p.id', '=', 'n.student_id'),
      )
      .innerJoin('person_names as a', (join) =>
        join
          .onRef('a.school_id', '=', 'n.school_id')
          .onRef('a.person_id', '=', 'n.student_id')
          .on('a.from_on', '<=', today)
          .on((e) => e.or([e('a.until_on', 'is', null), e('a.until_on', '>', today)])),
      )
      .distinctOn('n.id')
      .select([
        'p.id as studentId',
        'a.display_name as display',
        'a.called',
        'a.sort_name as sortName',
        'p.grade',
        'n.from_on as fromOn',
        'n.until_on as untilOn',
      ])
      .where('n.school_id', '=', school.id)
      .where('n.class_id', '=', classId)
      .orderBy('n.id')
      // everyday before official, then the newest
      .orderBy('a.purpose')
      .orderBy('a.from_on', 'desc')
      .execute()
  );
}
