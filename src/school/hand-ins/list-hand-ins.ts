import type { InSchool } from '#platform/db/in-school.ts';
import type { Artefact } from '#school/artefacts/artefact.ts';
import { isStanding } from '#school/artefacts/is-standing.ts';
import { artefactsById } from '#school/artefacts/list-artefacts.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { samePeople } from '#school/people/same-people.ts';
import { isJudged, lastLook } from './is-judged.ts';

/** Work that a student handed in. */
export interface HandIn {
  readonly artefact: Artefact;
  readonly studentId: string;
  readonly classId: string;
  /** Of a task; else unprompted */
  readonly taskId: string | null;
  readonly taskTitle: string | null;
  readonly goalId: string | null;
  readonly supports: readonly string[];
  /** A teacher judged the attempt, or the goal on that day */
  readonly isJudged: boolean;
  /** A teacher says that they looked at it */
  readonly isLookedAt: boolean;
}

/** What a student, or a class, handed in since a day, the newest first. Asks no permission. */
export async function listHandIns(
  school: InSchool,
  ask: {
    of: { readonly studentId: string } | { readonly classId: string };
    since: string;
    today: string;
    most: number;
  },
): Promise<HandIn[]> {
  const { of, since, today, most } = ask;
  const rows = await school.db
    .selectFrom('artefacts as a')
    .leftJoin('tasks as t', (join) =>
      join.onRef('t.school_id', '=', 'a.school_id').onRef('t.id', '=', 'a.task_id'),
    )
    .select(['a.id', 'a.student_id as studentId', 'a.class_id as classId', 'a.task_id as taskId'])
    .select(['t.title as taskTitle', 'a.goal_id as goalId', 'a.supports'])
    .select([isJudged(school).as('isJudged'), lastLook(school).as('isLookedAt')])
    .where('a.school_id', '=', school.id)
    .where((e) =>
      'studentId' in of
        ? e('a.student_id', '=', idsOfPerson(school, of.studentId))
        : e('a.class_id', '=', of.classId),
    )
    .whereRef('a.added_by', '=', 'a.student_id')
    .where('a.worked_on', '>=', since)
    .where(isStanding(school))
    .orderBy('a.added_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(most)
    .execute();
  if (rows.length === 0) return [];
  const { keptOf } = await samePeople(
    school,
    rows.map(({ studentId }) => studentId),
  );
  const shown = await artefactsById(school, { artefactIds: rows.map(({ id }) => id), today });
  return rows.flatMap(({ id, isJudged, isLookedAt, ...row }) => {
    const artefact = shown.get(id);
    if (!artefact) return [];
    return [
      {
        ...row,
        artefact,
        studentId: keptOf(row.studentId),
        isJudged: Boolean(isJudged),
        isLookedAt: Boolean(isLookedAt),
      },
    ];
  });
}
