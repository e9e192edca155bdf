import { mayAskRetake } from '#core/policy/retakes.ts';
import { isOpen } from '#core/retakes/retake-state.ts';
import { type LearningStep, STEPS } from '#core/retakes/steps.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listWholes } from '#school/goals/list-wholes.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkWords } from './check-words.ts';
import { classesOfGoal } from './classes-of-goal.ts';
import { listPieces } from './list-pieces.ts';
import { lockRetakes } from './lock-retakes.ts';
import { momentOf } from './moment-of.ts';
import { readRequests } from './read-requests.ts';
import { NOTHING, type RetakeWrite } from './retake-write.ts';

export const ASK = 'retake.ask';

/** What a student asks for. */
export interface NewRetake {
  /** Client-made UUID, which becomes the request's: the same again is applied once */
  readonly id: string;
  readonly goalId: string;
  /** The learning step that comes first */
  readonly step: LearningStep;
  /** The attempt at a task that they want to do once more; else the goal alone */
  readonly occasionId?: string | undefined;
  /** Why, or what exactly they plan, in their own words */
  readonly plan?: string | undefined;
  /** The language of these words */
  readonly language: string;
}

/**
 * A student asks to show a goal of theirs once more. One request for a goal is open at a time: Conflict where there is
 * one. Throws NotFound for a goal that is not theirs today, Invalid for a piece that is not theirs, words too long, or a goal made of
 * others, which has no work of its own.
 */
export async function askRetake(
  school: InSchool,
  { by, retake }: { by: Actor; retake: NewRetake },
): Promise<RetakeWrite> {
  const { id, goalId, step, occasionId, language } = retake;
  return applyOnce(school, by, { writeId: id, act: ASK, request: retake }, async () => {
    const studentId = by.standing.personId;
    const classIds = isId(goalId) ? await classesOfGoal(school, { by, studentId, goalId }) : [];
    const relation = mayAskRetake(by.standing, { studentId, classIds });
    if (!relation) throw new NotFound('There is no such goal.');
    if ((await listWholes(school, { goalIds: [goalId] })).length > 0)
      throw new Invalid([{ field: 'goal', problem: 'is-made-of-others' }]);
    if (!STEPS.includes(step)) throw new Invalid([{ field: 'step', problem: 'choose-one' }]);
    const plan = checkWords('plan', { text: retake.plan, language });
    const pieces = occasionId ? await listPieces(school, { studentId, goalId }) : [];
    if (occasionId && !pieces.some((piece) => piece.occasionId === occasionId))
      throw new Invalid([{ field: 'piece', problem: 'choose-one' }]);
    await lockRetakes(school);
    const now = await momentOf(school, by);
    const before = await readRequests(school, { which: { studentId, goalId }, now });
    if (before.some(({ state }) => isOpen(state))) throw new Conflict();
    await school.db
      .insertInto('retake_requests')
      .values({
        school_id: school.id,
        id,
        student_id: studentId,
        goal_id: goalId,
        occasion_id: occasionId ?? null,
        step,
        plan: plan?.text ?? null,
        language: plan?.language ?? null,
        asked_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: ASK,
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { request: id, goal: goalId },
    });
    return { ...NOTHING, requestIds: [id] };
  });
}
