import { mayPromptClass } from '#core/policy/questions.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { type About, aboutId } from './about.ts';
import { checkWords } from './check-words.ts';
import { findPlace } from './find-place.ts';

/** "Let's hear some good questions", as it comes from a page. */
export interface NewPrompt {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly classId: string;
  readonly about: About;
  /** The teacher's own words; without them it is said in each reader's language */
  readonly body?: string | undefined;
  readonly language: string;
}

/** Asks a class for good questions. Throws NotFound where class, goal or task is not the actor's, Invalid for too many words. */
export async function promptClass(
  school: InSchool,
  { by, prompt }: { by: Actor; prompt: NewPrompt },
): Promise<{ promptId: string }> {
  const { id, classId, about, language } = prompt;
  const body = checkWords({ id, body: prompt.body, needed: false });
  const request = { classId, about, body, language };
  return applyOnce(school, by, { writeId: id, act: 'question.prompt', request }, async () => {
    const relation = mayPromptClass(by.standing, classId);
    const place =
      relation && isId(aboutId(about)) ? await findPlace(school, { classIds: [classId], about }) : undefined;
    if (!relation || !place) throw new NotFound('There is no such goal or task in this class.');
    await school.db
      .insertInto('question_prompts')
      .values({
        school_id: school.id,
        id,
        class_id: classId,
        goal_id: 'goalId' in about ? about.goalId : null,
        task_id: 'taskId' in about ? about.taskId : null,
        body,
        language: body === null ? null : language,
        asked_by: by.standing.personId,
        asked_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'question.prompt',
      relation,
      subject: 'class',
      ids: [classId],
      detail: { prompt: id },
    });
    return { promptId: id };
  });
}
