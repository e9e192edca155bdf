import { commonGrows } from '#core/feedback/common-grows.ts';
import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findWrite } from '#school/writes/find-write.ts';
import { listAsked } from './list-asked.ts';

/** A grow that stands for more than half of a class, on a goal or a task. */
export interface CommonGrowOffer {
  readonly goalId: string | null;
  readonly taskId: string | null;
  readonly phrase: string | null;
  readonly body: string | null;
  readonly students: number;
  readonly of: number;
}

/** So far back, in days, it is looked: eight weeks, as on the class's page of feedback. */
const DAYS_BACK = 56;

/**
 * The grow of one save of the actor's that stands now for more than half of the class, by which one note to all can be
 * offered; undefined where there is none, or no such save.
 */
export async function findCommonGrow(
  school: InSchool,
  { by, writeId, classId, classSize }: { by: Actor; writeId: string; classId: string; classSize: number },
): Promise<CommonGrowOffer | undefined> {
  const given = await readGrows(school, { by, writeId, classId });
  if (given.length === 0) return undefined;
  const { today } = by.standing;
  const asked = await listAsked(school, { classIds: [classId], today, since: addDays(today, -DAYS_BACK) });
  const standing = asked
    .filter((piece) => piece.standing.state !== 'checked')
    .flatMap((piece) =>
      piece.words.filter(({ kind }) => kind === 'grow').map((words) => ({ ...piece, ...words })),
    );
  for (const grow of given)
    for (const [column, about] of [
      ['goalId', grow.goalId],
      ['taskId', grow.taskId],
    ] as const) {
      if (about === null) continue;
      const wordsOf = (each: { phrase: string | null; body: string | null }) =>
        each.phrase ?? each.body ?? '';
      const here = standing.filter((each) => each[column] === about);
      // Only what this save said: the same words, whatever their case.
      const same = here.filter((each) => wordsOf(each).toLowerCase() === wordsOf(grow).toLowerCase());
      const [common] = commonGrows(
        same.map((each) => ({ studentId: each.studentId, about, words: wordsOf(each) })),
        classSize,
      );
      if (common)
        return {
          goalId: column === 'goalId' ? about : null,
          taskId: column === 'taskId' ? about : null,
          phrase: grow.phrase,
          body: grow.body,
          students: common.students,
          of: classSize,
        };
    }
  return undefined;
}

async function readGrows(
  school: InSchool,
  { by, writeId, classId }: { by: Actor; writeId: string; classId: string },
) {
  const write = await findWrite(school, { by, writeId }).catch(() => undefined);
  const { feedbackIds = [] } = (write?.answer ?? {}) as { feedbackIds?: readonly string[] };
  if (feedbackIds.length === 0) return [];
  return school.db
    .selectFrom('feedback')
    .select(['goal_id as goalId', 'task_id as taskId', 'phrase', 'body'])
    .where('school_id', '=', school.id)
    .where('id', 'in', [...feedbackIds])
    .where('class_id', '=', classId)
    .where('kind', '=', 'grow')
    .execute();
}
