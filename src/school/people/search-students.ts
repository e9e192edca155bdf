import { matchNames } from '#core/people/match-names.ts';
import type { Relation } from '#core/policy/standing.ts';
import { mayReadAsStaff, staffReach } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { isInReach } from './is-in-reach.ts';

/** A student whom somebody looked for. */
export interface SearchedStudent {
  readonly studentId: string;
  readonly display: string;
  /** What they are called officially, where that is something else */
  readonly official: string | null;
  readonly grade: string | null;
}

/** So many are answered; whoever looks for another types more of the name. */
const MOST = 20;
/** So much of what was typed is read. */
const LONGEST = 100;

/**
 * Students whose record the actor may read as staff, of today or of before, by a part of any name they have today: at
 * most twenty, those whose name begins with it first, else by name. Somebody merged is found as the person kept, by
 * either's names. Writes the line of the look at those who are shown, one for each relation; what was typed is not kept.
 */
export async function searchStudents(
  school: InSchool,
  { by, typed, language }: { by: Actor; typed: string; language: string },
): Promise<{ students: SearchedStudent[]; isMore: boolean }> {
  const sorts = new Intl.Collator(language);
  const names = await listNamesInReach(school, by);
  const people = [...Map.groupBy(names, ({ studentId }) => studentId)].map(([studentId, of]) => {
    const everyday = of.find((each) => each.isOwn && each.purpose === 'everyday');
    const official = of.find((each) => each.isOwn && each.purpose === 'official');
    const shown = everyday ?? official ?? of[0];
    return {
      personId: studentId,
      grade: of[0]?.grade ?? null,
      display: shown?.display ?? '',
      sortName: shown?.sortName ?? '',
      official: official && official.display !== shown?.display ? official.display : null,
      names: of.flatMap(({ display, sortName }) => [display, sortName]),
    };
  });
  const ordered = people.toSorted((a, b) => sorts.compare(a.sortName, b.sortName));
  const found = matchNames([...typed].slice(0, LONGEST).join(''), ordered);
  const shown = found.slice(0, MOST);
  await noteLook(
    school,
    by,
    shown.map(({ personId }) => personId),
  );
  return {
    students: shown.map(({ personId, display, official, grade }) => ({
      studentId: personId,
      display,
      official,
      grade,
    })),
    isMore: found.length > shown.length,
  };
}

/** Every name that holds today of the students in the actor's reach, those of their aliases among them. */
function listNamesInReach(school: InSchool, by: Actor) {
  const { today } = by.standing;
  return school.db
    .selectFrom('person_names as n')
    .innerJoin('people as w', (join) =>
      join.onRef('w.school_id', '=', 'n.school_id').onRef('w.id', '=', 'n.person_id'),
    )
    .innerJoin('people as p', (join) =>
      join
        .onRef('p.school_id', '=', 'w.school_id')
        .on((e) => e('p.id', '=', e.fn.coalesce('w.alias_of', 'w.id'))),
    )
    .select((e) => [
      'p.id as studentId',
      'p.grade',
      'n.display_name as display',
      'n.sort_name as sortName',
      'n.purpose',
      e('w.alias_of', 'is', null).as('isOwn'),
    ])
    .where('n.school_id', '=', school.id)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where(isInReach(school, { reach: staffReach(by.standing), today, id: 'p.id' }))
    .orderBy('n.from_on', 'desc')
    .execute();
}

async function noteLook(school: InSchool, by: Actor, studentIds: readonly string[]): Promise<void> {
  if (studentIds.length === 0) return;
  const { today } = by.standing;
  const rows = await school.db
    .selectFrom('enrollments')
    .select(['student_id', 'class_id'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', [...studentIds])
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  const looked = new Map<Relation, string[]>();
  for (const studentId of studentIds) {
    const classIds = rows.filter((row) => row.student_id === studentId).map(({ class_id }) => class_id);
    const relation = mayReadAsStaff(by.standing, { studentId, classIds });
    if (relation) looked.set(relation, [...(looked.get(relation) ?? []), studentId]);
  }
  for (const [relation, ids] of looked)
    await writeAudit(school, by, {
      act: 'student.look',
      relation,
      subject: 'student',
      ids,
      detail: { page: 'search' },
    });
}
