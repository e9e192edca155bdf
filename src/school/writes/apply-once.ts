import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A write that a browser may send again because it did not hear the answer. */
export interface Write {
  /** Made by the browser (or by the form it was given): a UUID, the same at every repetition */
  readonly writeId: string;
  /** What it does, such as evidence.record */
  readonly act: string;
  /** Everything that was asked, so that one id cannot mean two things */
  readonly request: unknown;
}

/**
 * Does `work` once however often the write arrives and answers every time what it answered first. The answer
 * must be JSON. Throws Conflict when the id was used for something else, Invalid when it is no UUID.
 */
export async function applyOnce<Answer>(
  school: InSchool,
  by: Actor,
  { writeId, act, request }: Write,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!isId(writeId)) throw new Invalid([{ field: 'write', problem: 'must be a UUID' }]);
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const [, before] = await together([
    // The second of two that arrive together waits here for the first, and then reads what it left.
    sql`select pg_advisory_xact_lock(hashtextextended(${writeId}, 7305))`.execute(school.db),
    school.db
      .selectFrom('writes')
      .select(['made_by', 'act', 'request_hash', 'answer'])
      .where('school_id', '=', school.id)
      .where('id', '=', writeId)
      .executeTakeFirst(),
  ]);
  if (before) {
    if (before.made_by !== by.standing.personId || before.act !== act || before.request_hash !== requestHash)
      throw new Conflict(
        'This form was already sent with other words. Open the page again and send it anew.',
      );
    return before.answer as Answer;
  }
  const answer = await work();
  await school.db
    .insertInto('writes')
    .values({
      school_id: school.id,
      id: writeId,
      made_by: by.standing.personId,
      act,
      request_hash: requestHash,
      answer: JSON.stringify(answer ?? null),
    })
    .execute();
  return answer;
}
