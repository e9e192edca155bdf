import { mayPromptClass } from '#core/policy/questions.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { isStanding } from './is-standing.ts';
import { writeEnding } from './write-ending.ts';

interface Ask {
  readonly by: Actor;
  readonly writeId: string;
  readonly promptId: string;
}

/** Takes a prompt down; whoever teaches the class may. Twice is as once. Throws NotFound for any other. */
export function endPrompt(school: InSchool, ask: Ask): Promise<{ promptId: string }> {
  return turn(school, { ...ask, ends: true });
}

/** Puts a prompt up again that was taken down. Throws NotFound as above. */
export function bringBackPrompt(school: InSchool, ask: Ask): Promise<{ promptId: string }> {
  return turn(school, { ...ask, ends: false });
}

function turn(
  school: InSchool,
  { by, writeId, promptId, ends }: Ask & { readonly ends: boolean },
): Promise<{ promptId: string }> {
  const act = ends ? 'question.prompt-down' : 'question.prompt-up';
  return applyOnce(school, by, { writeId, act, request: { promptId } }, async () => {
    const prompt = isId(promptId)
      ? await school.db
          .selectFrom('question_prompts as r')
          .select(['r.class_id as classId', isStanding(school, 'prompt_id', 'r.id').as('stands')])
          .where('r.school_id', '=', school.id)
          .where('r.id', '=', promptId)
          .executeTakeFirst()
      : undefined;
    const relation = prompt && mayPromptClass(by.standing, prompt.classId);
    if (!prompt || !relation) throw new NotFound('There is no such prompt.');
    if (Boolean(prompt.stands) !== ends) return { promptId };
    await writeEnding(school, { by, of: { promptId }, ends });
    await writeAudit(school, by, {
      act,
      relation,
      subject: 'class',
      ids: [prompt.classId],
      detail: { prompt: promptId },
    });
    return { promptId };
  });
}
