import { passOnAt } from '#core/checkins/pass-on-at.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { findSchool } from '#school/schools/find-school.ts';
import { addReaders, tellReaders } from './add-readers.ts';
import { enqueuePassOn } from './ask-talk.ts';
import { listCounsellors, listFamilyIds } from './list-adults.ts';
import { listLastReaders } from './list-last-readers.ts';
import { lockTalk, type Talk } from './read-talks.ts';
import { settingsInForce } from './settings-in-force.ts';

/**
 * Nobody has taken a request within the school's wait: it reaches who counsels the student, then whom the school has
 * named, and once it has reached everybody they are all written to again, turn by turn until somebody takes it. A turn
 * happens once, however often its job is done; nothing happens to a request that was taken or taken back.
 */
export async function passOnTalk(
  database: Database,
  { schoolId, requestId, turn, now }: { schoolId: string; requestId: string; turn: number; now: Date },
): Promise<void> {
  const facts = await findSchool(database, { id: schoolId });
  if (!facts) return;
  const { timeZone } = facts;
  await inSchool(database, schoolId, async (school) => {
    const talk = await lockTalk(school, requestId);
    if (talk?.stands.state !== 'open' || !(await beginTurn(school, { requestId, turn, now }))) return;
    const settings = await settingsInForce(school);
    const today = schoolDay(now, timeZone);
    const next = await listNext(school, { talk, named: settings.lastReaderIds, today });
    if (next) await addReaders(school, { requestId, ...next, now });
    else await tellReaders(school, { requestId, personIds: talk.readers.map(({ personId }) => personId) });
    await enqueuePassOn(school, {
      requestId,
      turn: turn + 1,
      runAt: passOnAt(now, { minutes: settings.waitMinutes, timeZone }),
    });
    await writeAudit(school, undefined, {
      act: 'talk.pass-on',
      relation: 'program',
      subject: 'talk-request',
      ids: [requestId],
      detail: { turn },
    });
  });
}

/** Whether the turn is begun here: another job may have done it before. */
async function beginTurn(
  school: InSchool,
  { requestId, turn, now }: { requestId: string; turn: number; now: Date },
): Promise<boolean> {
  const begun = await school.db
    .insertInto('talk_turns')
    .values({ school_id: school.id, id: newId(), request_id: requestId, turn, turned_at: now })
    .onConflict((conflict) => conflict.columns(['school_id', 'request_id', 'turn']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return begun !== undefined;
}

/** Whom it reaches next, never family of the student; undefined where it has reached everybody. */
async function listNext(
  school: InSchool,
  { talk, named, today }: { talk: Talk; named: readonly string[]; today: string },
): Promise<{ readonly personIds: string[]; readonly step: 1 | 2 } | undefined> {
  const { studentId } = talk;
  const not = [
    ...talk.readers.map(({ personId }) => personId),
    ...(await listFamilyIds(school, { studentId, today })),
  ];
  const counsellors = await listCounsellors(school, { studentId, today });
  const near = counsellors.filter((id) => !not.includes(id));
  if (near.length > 0) return { personIds: near, step: 1 };
  const staff = await listLastReaders(school, { today });
  const chosen = staff.filter(({ personId }) => named.includes(personId));
  const last = (chosen.length > 0 ? chosen : staff.filter(({ leads }) => leads))
    .map(({ personId }) => personId)
    .filter((id) => !not.includes(id));
  return last.length > 0 ? { personIds: last, step: 2 } : undefined;
}
