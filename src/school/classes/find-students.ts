import { foldName } from '#core/people/fold-name.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitRoster } from './permit-roster.ts';

/** A student of the school who may be put into a class. */
export interface FoundStudent {
  readonly studentId: string;
  readonly display: string;
  readonly grade: string | null;
  /** Titles of the classes the student is in today */
  readonly classes: readonly string[];
  /** In this class already, today or later */
  readonly isHere: boolean;
}

const MOST = 60;

/**
 * Students of the school whose name holds every word typed, whatever its accents, or of a grade; at most sixty, by
 * name. Nothing typed finds nobody. Throws NotFound for others than those who keep the roster.
 */
export async function findStudents(
  school: InSchool,
  looked: { by: Actor; classId: string; words: string; grade: string | undefined; language: string },
): Promise<{ students: readonly FoundStudent[]; more: number }> {
  const { by, classId, grade, language } = looked;
  const relation = permitRoster(by);
  const { today } = by.standing;
  const words = foldName(looked.words);
  if (words.length === 0 && !grade) return { students: [], more: 0 };
  const all = await listStudents(school, today);
  const fitting = all.filter(
    (each) =>
      (!grade || each.grade === grade) &&
      words.every((word) => foldName(`${each.display} ${each.sortName}`).join(' ').includes(word)),
  );
  const sorts = new Intl.Collator(language);
  const shown = fitting.toSorted((a, b) => sorts.compare(a.sortName, b.sortName)).slice(0, MOST);
  const places = await listPlaces(
    school,
    shown.map(({ studentId }) => studentId),
    today,
  );
  if (shown.length > 0)
    await writeAudit(school, by, {
      act: 'class.look',
      relation,
      subject: 'student',
      ids: shown.map(({ studentId }) => studentId),
      detail: { class: classId },
    });
  return {
    more: fitting.length - shown.length,
    students: shown.map(({ sortName: _, ...each }) => {
      const own = places.filter(({ studentId }) => studentId === each.studentId);
      return {
        ...each,
        classes: own.filter(({ fromOn }) => fromOn <= today).map(({ title }) => title),
        isHere: own.some((place) => place.classId === classId),
      };
    }),
  };
}

function listStudents(school: InSchool, today: string) {
  return (
    school.db
      .selectFrom('people as p')
      .innerJoin('person_roles as r', (join) =>
        join.onRef('r.school_id', '=', 'p.school_id').onRef('r.person_id', '=', 'p.id'),
      )
      .innerJoin('person_names as a', (join) =>
        join
          .onRef('a.school_id', '=', 'p.school_id')
          .onRef('a.person_id', '=', 'p.id')
          .on('a.from_on', '<=', today)
          .on((e) => e.or([e('a.until_on', 'is', null), e('a.until_on', '>', today)])),
      )
      .distinctOn('p.id')
      .select(['p.id as studentId', 'a.display_name as display', 'a.sort_name as sortName', 'p.grade'])
      .where('p.school_id', '=', school.id)
      .where('r.role', '=', 'student')
      .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', today)]))
      .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
      .orderBy('p.id')
      // everyday before official, then the newest
      .orderBy('a.purpose')
      .orderBy('a.from_on', 'desc')
      .execute()
  );
}

async function listPlaces(school: InSchool, studentIds: readonly string[], today: string) {
  if (studentIds.length === 0) return [];
  return school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .select(['n.student_id as studentId', 'c.id as classId', 'c.title', 'n.from_on as fromOn'])
    .where('n.school_id', '=', school.id)
    .where('n.student_id', 'in', studentIds)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', e.ref('n.from_on'))]))
    .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', today)]))
    .orderBy('c.title')
    .execute();
}
