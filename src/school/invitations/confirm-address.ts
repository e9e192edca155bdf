import { schoolDay } from '#core/time/school-day.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { findName } from '#school/people/find-name.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import {
  lookAtConfirmation,
  tryDigits,
  useConfirmation,
  type WaitingAddress,
} from './address-confirmations.ts';
import { listEmails } from './list-invited.ts';

/** What a press comes to. */
export type Confirmed =
  | {
      readonly outcome: 'confirmed';
      readonly address: string;
      readonly schoolName: string;
      /** Name of the adult */
      readonly name: string;
      /** Another address that the school has for the adult: it is told */
      readonly tell: string | null;
    }
  | { readonly outcome: 'needs-code' | 'wrong-code' | 'over' | 'taken' };

interface Press {
  readonly token: string;
  readonly browserSecret: string | undefined;
  readonly code: string | undefined;
  readonly now: Date;
  readonly requestId: string;
  readonly address: string | undefined;
}

/**
 * The mailbox has answered: from now on sign-in links go to the address, and letters too where the school had none.
 * In another browser than the one in which the address was given it takes the six digits shown there. An address
 * that signs somebody in already is left with them.
 */
export async function confirmAddress(database: Database, press: Press): Promise<Confirmed> {
  const { token, browserSecret, code, now } = press;
  const waiting = await lookAtConfirmation(database, { token, browserSecret, now });
  if (!waiting) return { outcome: 'over' };
  if (!waiting.sameBrowser) {
    if (code === undefined || code === '') return { outcome: 'needs-code' };
    if (!(await tryDigits(database, { confirmationId: waiting.confirmationId, code })))
      return { outcome: 'wrong-code' };
  }
  return inSchool(database, waiting.schoolId, (school) => keep(school, waiting, press));
}

async function keep(
  school: InSchool,
  waiting: WaitingAddress,
  { now, requestId, address: from }: Press,
): Promise<Confirmed> {
  const { confirmationId, identityId, personId, address, schoolName, timeZone } = waiting;
  const taken = await school.db
    .selectFrom('identities')
    .select('id')
    .where('email', '=', address)
    .where('id', '<>', identityId)
    .executeTakeFirst();
  if (taken) return { outcome: 'taken' };
  if (!(await useConfirmation(school.db, { confirmationId, now }))) return { outcome: 'over' };
  await school.db
    .updateTable('identities')
    .set({ email: address, email_verified: true, updated_at: now })
    .where('id', '=', identityId)
    .execute();
  const today = schoolDay(now, timeZone);
  const known = (await listEmails(school, { adultIds: [personId], today })).get(personId);
  if (known === undefined)
    await school.db
      .insertInto('contacts')
      .values({
        school_id: school.id,
        id: newId(),
        person_id: personId,
        kind: 'email',
        address,
        source: 'confirmed',
        from_on: today,
      })
      .execute();
  const standing = await loadStanding(school, { personId, today });
  await writeAudit(
    school,
    { standing, requestId, address: from, now },
    { act: 'account.confirm-address', relation: 'is family', subject: 'person', ids: [personId] },
  );
  const other = known !== undefined && known.toLowerCase() !== address ? known : null;
  const name = (await findName(school, { personId, today }))?.display ?? '';
  return { outcome: 'confirmed', address, schoolName, name, tell: other };
}
