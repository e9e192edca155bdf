import { mayReadOutbox } from '#core/policy/messages.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** How much mail is kept here because no mail server is set up. Throws NotFound for whom the outbox is not open. */
export async function countOutboxMails(school: InSchool, { by }: { by: Actor }): Promise<number> {
  if (!mayReadOutbox(by.standing)) throw new NotFound('There is no such page.');
  const { mails } = await school.db
    .selectFrom('outbox_mails')
    .select((e) => e.fn.countAll<number>().as('mails'))
    .where('school_id', '=', school.id)
    .executeTakeFirstOrThrow();
  return mails;
}
