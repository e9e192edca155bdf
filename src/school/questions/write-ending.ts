import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';

/** What is taken back or brought back. */
type Ended = { readonly questionId: string } | { readonly answerId: string } | { readonly promptId: string };

/** Adds the row by which a question, an answer or a prompt is taken back, or brought back. */
export async function writeEnding(
  school: InSchool,
  { by, of, ends }: { by: Actor; of: Ended; ends: boolean },
): Promise<void> {
  await school.db
    .insertInto('question_endings')
    .values({
      school_id: school.id,
      id: newId(),
      question_id: 'questionId' in of ? of.questionId : null,
      answer_id: 'answerId' in of ? of.answerId : null,
      prompt_id: 'promptId' in of ? of.promptId : null,
      ends,
      made_by: by.standing.personId,
      made_at: by.now,
    })
    .execute();
}
