import { sql } from 'kysely';
import { isWithinHours, nextSchoolHour } from '#core/time/next-school-hour.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import { samePeople } from '#school/people/same-people.ts';
import { findSchool, type SchoolFacts } from '#school/schools/find-school.ts';
import { addressOfLetter } from './address-of-letter.ts';
import { childrenOf, type DigestContent, readDigest } from './digest-content.ts';
import { leaveOutWithdrawn } from './leave-out-withdrawn.ts';
import { type Hearing, loadHearing } from './load-hearing.ts';
import { makeReadLink } from './make-read-link.ts';
import { nameKept } from './name-kept.ts';
import { EARLIEST_HOUR, LATEST_HOUR, type Sending } from './sending.ts';
import { type LetterMail, writeMail } from './write-mail.ts';

export type DeliveryState = 'queued' | 'attempting' | 'sent' | 'may-have-been-sent' | 'refused';

/** What a run did; `later` and `busy` come back by themselves, `nothing` needs no more. */
export type DeliveryRun = DeliveryState | 'later' | 'busy' | 'nothing';

/** Nothing was taken by the server: the queue tries again after a while. */
export class NotReached extends Error {
  override name = 'NotReached';
}

const CHECK_AFTER = 60_000;

/**
 * Sends one delivery, never twice. One transaction stays open for the whole run and holds the delivery's lock, so
 * that a process that dies lets go of it. The attempt is recorded in a transaction of its own and committed
 * before the server hears anything; after acceptance `sent` is recorded. Whoever later finds an attempt without
 * an end knows that nobody can know: it becomes `may-have-been-sent` and waits for a person.
 */
export async function deliver(
  sending: Sending,
  { schoolId, deliveryId }: { schoolId: string; deliveryId: string },
): Promise<DeliveryRun> {
  const facts = await findSchool(sending.database, { id: schoolId });
  if (!facts) return 'nothing';
  let unreached: string | undefined;
  const run = await inSchool(sending.database, schoolId, async (school): Promise<DeliveryRun> => {
    if (!(await lock(school, deliveryId))) {
      await checkLater(school, { deliveryId, now: sending.now() });
      return 'busy';
    }
    const delivery = await findDelivery(school, deliveryId);
    if (delivery?.state === 'attempting') return note(school, { deliveryId, state: 'may-have-been-sent' });
    if (delivery?.state !== 'queued') return 'nothing';
    if (await waitForHours(school, { sending, facts, deliveryId })) return 'later';
    const attempt = await begin(sending, { facts, delivery });
    if ('state' in attempt) return attempt.state;
    const outcome = await attempt.hand();
    if (outcome.kind === 'not-reached') unreached = outcome.words;
    return note(school, { deliveryId, state: STATES[outcome.kind], detail: outcome.words });
  });
  if (unreached !== undefined) throw new NotReached(unreached);
  return run;
}

const STATES = {
  accepted: 'sent',
  refused: 'refused',
  uncertain: 'may-have-been-sent',
  'not-reached': 'queued',
} as const;

interface Delivery {
  readonly deliveryId: string;
  readonly digestId: string;
  readonly adultId: string;
  readonly channel: string;
  readonly language: string;
  readonly content: DigestContent;
  readonly state: DeliveryState;
}

type Attempt =
  | { readonly state: DeliveryState }
  | { readonly hand: () => Promise<{ kind: keyof typeof STATES; words: string }> };

/**
 * In one committed transaction: asks guardianship, the adult's wish and what was withdrawn again, makes the link,
 * and records the attempt. An adult's STOP takes the same lock, so that after it has committed nothing more begins.
 */
async function begin(
  sending: Sending,
  { facts, delivery }: { facts: SchoolFacts; delivery: Delivery },
): Promise<Attempt> {
  const now = sending.now();
  const today = schoolDay(now, facts.timeZone);
  const { deliveryId, adultId, digestId } = delivery;
  return inSchool(sending.database, facts.id, async (school): Promise<Attempt> => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${adultId}, 7307))`.execute(school.db);
    const hearing = await loadHearing(school, { adultId, today });
    const heard = hearing && onlyOf(delivery.content, hearing);
    const content = heard && (await leaveOutWithdrawn(school, heard));
    if (!hearing?.adult.wanted || !content) {
      const detail = !hearing?.adult.wanted ? 'stopped' : heard ? 'withdrawn' : 'no-guardianship';
      return { state: await note(school, { deliveryId, state: 'refused', detail }) };
    }
    const letter = { content, hearing, facts, today };
    const { mailer, publicUrl } = sending;
    if (delivery.channel === 'outbox' || !mailer) {
      // Staff read it: no link is made that would open it for them as for the family.
      const link = addressOfLetter({ publicUrl, facts });
      await keepForStaff(school, { deliveryId, mail: await writeMail(school, { ...letter, link }) });
      return { state: await note(school, { deliveryId, state: 'sent' }) };
    }
    const token = await makeReadLink(school, { digestId, adultId, now });
    const link = addressOfLetter({ publicUrl, facts, token });
    const mail = await writeMail(school, { ...letter, link });
    await note(school, { deliveryId, state: 'attempting' });
    // Whatever becomes of this process, somebody looks at the attempt again.
    await checkLater(school, { deliveryId, now });
    return { hand: () => mailer.send({ ...mail, id: deliveryId }) };
  });
}

/** The children whom the adult may still hear of; undefined where none is left. */
function onlyOf(content: DigestContent, { studentIds }: Hearing): DigestContent | undefined {
  if (!childrenOf(content).some((id) => studentIds.includes(id))) return undefined;
  if (content.kind === 'answer') return content;
  return { ...content, children: content.children.filter(({ studentId }) => studentIds.includes(studentId)) };
}

async function lock(school: InSchool, deliveryId: string): Promise<boolean> {
  const { rows } = await sql<{
    got: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${deliveryId}, 7308)) as got`.execute(school.db);
  return rows[0]?.got === true;
}

async function findDelivery(school: InSchool, deliveryId: string): Promise<Delivery | undefined> {
  const row = await school.db
    .selectFrom('deliveries as d')
    .innerJoin('digests as g', (join) =>
      join.onRef('g.school_id', '=', 'd.school_id').onRef('g.id', '=', 'd.digest_id'),
    )
    .innerJoin('delivery_events as e', (join) =>
      join.onRef('e.school_id', '=', 'd.school_id').onRef('e.delivery_id', '=', 'd.id'),
    )
    .select([
      'd.id as deliveryId',
      'd.digest_id as digestId',
      'd.channel',
      'g.adult_id as adultId',
      'g.language',
      'g.content',
      'e.state',
    ])
    .where('d.school_id', '=', school.id)
    .where('d.id', '=', deliveryId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const content = readDigest(row.content);
  const { keptOf } = await samePeople(school, [row.adultId, ...childrenOf(content)]);
  return {
    ...row,
    adultId: keptOf(row.adultId),
    content: nameKept(content, keptOf),
    state: row.state as DeliveryState,
  };
}

async function note(
  school: InSchool,
  { deliveryId, state, detail }: { deliveryId: string; state: DeliveryState; detail?: string },
): Promise<DeliveryState> {
  await school.db
    .insertInto('delivery_events')
    .values({ school_id: school.id, id: newId(), delivery_id: deliveryId, state, detail: detail ?? null })
    .execute();
  return state;
}

/** What a queue brings at night or on a Sunday waits for the next school morning. */
async function waitForHours(
  school: InSchool,
  { sending, facts, deliveryId }: { sending: Sending; facts: SchoolFacts; deliveryId: string },
): Promise<boolean> {
  const { timeZone } = facts;
  const now = sending.now();
  if (sending.sendAtOnce || isWithinHours(now, { timeZone, from: EARLIEST_HOUR, until: LATEST_HOUR }))
    return false;
  await enqueueJob(school.db, {
    task: 'deliver',
    payload: { schoolId: school.id, deliveryId },
    runAt: nextSchoolHour({ now, timeZone, hour: EARLIEST_HOUR }),
    key: `deliver ${deliveryId}`,
  });
  return true;
}

async function checkLater(
  school: InSchool,
  { deliveryId, now }: { deliveryId: string; now: Date },
): Promise<void> {
  await enqueueJob(school.db, {
    task: 'deliver',
    payload: { schoolId: school.id, deliveryId },
    runAt: new Date(now.getTime() + CHECK_AFTER),
    key: `check ${deliveryId}`,
  });
}

async function keepForStaff(
  school: InSchool,
  { deliveryId, mail }: { deliveryId: string; mail: LetterMail },
): Promise<void> {
  await school.db
    .insertInto('outbox_mails')
    .values({
      school_id: school.id,
      id: newId(),
      delivery_id: deliveryId,
      address: mail.to,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html,
    })
    .execute();
}
