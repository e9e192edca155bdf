import type { LearningStep } from '#core/retakes/steps.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { OwnWords, RetakeRequest } from './retake-request.ts';

/** Adds a word about a learning step, and answers its id. Asks nothing. */
export async function addStep(
  school: InSchool,
  by: Actor,
  step: {
    request: RetakeRequest;
    word: 'done' | 'confirmed';
    what: LearningStep;
    words?: OwnWords | undefined;
  },
): Promise<string> {
  const { request, word, what, words } = step;
  const id = newId();
  const at = Math.max(by.now.getTime(), (request.step?.saidAt.getTime() ?? 0) + 1);
  await school.db
    .insertInto('retake_steps')
    .values({
      school_id: school.id,
      id,
      request_id: request.requestId,
      word,
      step: what,
      words: words?.text ?? null,
      language: words?.language ?? null,
      said_by: by.standing.personId,
      said_at: new Date(at),
    })
    .execute();
  return id;
}
