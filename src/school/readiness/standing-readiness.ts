import { newestWord, type ReadinessWord } from '#core/readiness/newest-word.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPeople } from '#school/people/ids-of-person.ts';

/** The word of a student about a task that stands. */
export interface StandingReadiness {
  readonly readinessId: string;
  readonly studentId: string;
  readonly taskId: string;
  readonly word: ReadinessWord;
  /** What else the student said, with the language of the page on which it was written */
  readonly note: string | null;
  readonly language: string | null;
  readonly saidAt: Date;
  /** No evidence of the task was recorded since */
  readonly isOpen: boolean;
}

/**
 * The newest word of each of these students about each task, open or answered; only those about `taskIds` where they
 * are given. Two statements. Asks no permission.
 */
export async function standingReadiness(
  school: InSchool,
  { studentIds, taskIds }: { studentIds: readonly string[]; taskIds?: readonly string[] | undefined },
): Promise<StandingReadiness[]> {
  if (studentIds.length === 0 || taskIds?.length === 0) return [];
  const rows = await listWords(school, { studentIds, taskIds });
  if (rows.length === 0) return [];
  const recorded = await listRecorded(school, {
    studentIds: [...new Set(rows.map(({ studentId }) => studentId))],
    taskIds: [...new Set(rows.map(({ taskId }) => taskId))],
  });
  const recordedAt = new Map(recorded.map((row) => [`${row.studentId} ${row.taskId}`, row.at.getTime()]));
  return [...Map.groupBy(rows, ({ studentId, taskId }) => `${studentId} ${taskId}`)].flatMap(
    ([of, words]) => {
      const timed = words.map((row) => ({ ...row, said: row.saidAt, saidAt: row.saidAt.getTime() }));
      const newest = newestWord(timed, recordedAt.get(of) ?? null);
      if (!newest) return [];
      const { said, ...standing } = newest;
      return [{ ...standing, saidAt: said }];
    },
  );
}

function listWords(
  school: InSchool,
  { studentIds, taskIds }: { studentIds: readonly string[]; taskIds: readonly string[] | undefined },
) {
  return school.db
    .selectFrom('readiness as r')
    .leftJoin('readiness_withdrawals as w', (join) =>
      join
        .onRef('w.school_id', '=', 'r.school_id')
        .onRef('w.readiness_id', '=', 'r.id')
        .on('w.school_id', '=', school.id),
    )
    .leftJoin('people as m', (join) =>
      join
        .onRef('m.school_id', '=', 'r.school_id')
        .onRef('m.id', '=', 'r.student_id')
        .on('m.school_id', '=', school.id)
        .on('m.alias_of', 'is not', null),
    )
    .select((e) => [
      'r.id as readinessId',
      e.fn.coalesce('m.alias_of', 'r.student_id').as('studentId'),
      'r.task_id as taskId',
      'r.word',
      'r.note',
      'r.language',
      'r.said_at as saidAt',
    ])
    .$narrowType<{ word: ReadinessWord }>()
    .where('r.school_id', '=', school.id)
    .where('r.student_id', '=', idsOfPeople(school, studentIds))
    .$if(taskIds !== undefined, (some) => some.where('r.task_id', 'in', taskIds ?? []))
    .where('w.id', 'is', null)
    .execute();
}

/** When evidence that stands was last recorded of a student's work on a task about which they said a word. */
function listRecorded(
  school: InSchool,
  { studentIds, taskIds }: { studentIds: readonly string[]; taskIds: readonly string[] },
) {
  return school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .leftJoin('evidence_withdrawals as w', (join) =>
      join
        .onRef('w.school_id', '=', 'e.school_id')
        .onRef('w.evidence_id', '=', 'e.id')
        .on('w.school_id', '=', school.id),
    )
    .leftJoin('people as m', (join) =>
      join
        .onRef('m.school_id', '=', 'o.school_id')
        .onRef('m.id', '=', 'o.student_id')
        .on('m.school_id', '=', school.id)
        .on('m.alias_of', 'is not', null),
    )
    .select((c) => [
      c.fn.coalesce('m.alias_of', 'o.student_id').as('studentId'),
      'o.task_id as taskId',
      c.fn.max('e.recorded_at').as('at'),
    ])
    .where('e.school_id', '=', school.id)
    .where('o.student_id', '=', idsOfPeople(school, studentIds))
    .where('o.task_id', 'in', taskIds)
    .where('w.id', 'is', null)
    .groupBy((c) => [c.fn.coalesce('m.alias_of', 'o.student_id'), 'o.task_id'])
    .execute();
}
