import { mayChangeSignIns } from '#core/policy/people.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { PROBLEMS } from '#school/accounts/give-sign-in.ts';
import { hasSignIn } from '#school/accounts/has-sign-in.ts';
import { isLetIn } from '#school/accounts/is-let-in.ts';
import { listCandidates } from '#school/accounts/list-candidates.ts';
import { makeAccount } from '#school/accounts/make-account.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { findSchool } from '#school/schools/find-school.ts';
import { sealPassword } from './seal-password.ts';

/** So many are made in one transaction: a password takes about 50 ms to hash. */
const AT_ONCE = 8;

/**
 * Makes the sign-ins that wait in a batch, eight at a time, until none waits. It may be run again after it was
 * interrupted. Where the one who asked no longer leads the school, nothing more is made.
 */
export async function makeBatch(
  database: Database,
  { schoolId, batchId, now }: { schoolId: string; batchId: string; now: () => Date },
): Promise<void> {
  const facts = await findSchool(database, { id: schoolId });
  if (!facts) return;
  let made = 1;
  while (made > 0)
    made = await inSchool(database, schoolId, (school) =>
      makeSome(school, { batchId, schoolCode: facts.code, now: now(), timeZone: facts.timeZone }),
    );
}

interface Some {
  readonly batchId: string;
  readonly schoolCode: string;
  readonly timeZone: string;
  readonly now: Date;
}

/** Answers how many of them it has dealt with. */
async function makeSome(school: InSchool, { batchId, schoolCode, timeZone, now }: Some): Promise<number> {
  const today = schoolDay(now, timeZone);
  const batch = await school.db
    .selectFrom('account_batches')
    .select(['public_key as publicKey', 'made_by as madeBy'])
    .where('school_id', '=', school.id)
    .where('id', '=', batchId)
    .where('emptied_at', 'is', null)
    .executeTakeFirst();
  const waiting = batch ? await takeWaiting(school, batchId) : [];
  if (!batch || waiting.length === 0) return 0;
  const by: Actor = {
    standing: await loadStanding(school, { personId: batch.madeBy, today }),
    requestId: batchId,
    address: undefined,
    now,
  };
  const relation = mayChangeSignIns(by.standing);
  if (!relation || !(await isLetIn(school, { personId: batch.madeBy }))) return 0;
  const made: string[] = [];
  for (const { rowId, personId } of waiting) {
    const outcome = await makeOne(school, { personId, schoolCode, today });
    if ('problem' in outcome) await note(school, rowId, { state: 'not-made', problem: outcome.problem });
    else {
      made.push(personId);
      const { signInName, password } = outcome;
      const sealed = password === undefined ? null : sealPassword(password, batch.publicKey);
      await note(school, rowId, { state: 'made', sign_in_name: signInName, sealed_password: sealed });
    }
  }
  if (made.length > 0)
    await writeAudit(school, by, { act: 'account.make', relation, subject: 'person', ids: made });
  return waiting.length;
}

async function takeWaiting(school: InSchool, batchId: string) {
  return school.db
    .selectFrom('account_batch_people')
    .select(['id as rowId', 'person_id as personId'])
    .where('school_id', '=', school.id)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'waiting')
    .orderBy('position')
    .limit(AT_ONCE)
    .forUpdate()
    .execute();
}

/** Whoever got a sign-in meanwhile, or left, is passed over. */
async function makeOne(
  school: InSchool,
  { personId, schoolCode, today }: { personId: string; schoolCode: string; today: string },
) {
  if (await hasSignIn(school, personId)) return { problem: 'has-one' };
  const [candidate] = await listCandidates(school, { today, personIds: [personId] });
  if (!candidate) return { problem: 'no-role' };
  const outcome = await makeAccount(school, { candidate, schoolCode, today });
  return 'problem' in outcome ? { problem: PROBLEMS[outcome.problem] } : outcome;
}

async function note(
  school: InSchool,
  rowId: string,
  said: {
    state: 'made' | 'not-made';
    problem?: string;
    sign_in_name?: string;
    sealed_password?: Buffer | null;
  },
): Promise<void> {
  await school.db
    .updateTable('account_batch_people')
    .set(said)
    .where('school_id', '=', school.id)
    .where('id', '=', rowId)
    .execute();
}
