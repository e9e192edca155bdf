import { passOnAt } from '#core/checkins/pass-on-at.ts';
import { mayFollow, type TalkKind } from '#core/checkins/talk-state.ts';
import { mayCheckIn, mayTakeTalk } from '#core/policy/checkins.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { enqueuePassOn } from './ask-talk.ts';
import { lockTalk, type Talk } from './read-talks.ts';
import { settingsInForce } from './settings-in-force.ts';

/**
 * Somebody whom it has reached takes a request, gives it back, says that they talked, or that they have not yet; the
 * student takes it back. One that was given back is passed on again after the school's wait. Throws NotFound for
 * anybody else, Conflict where somebody was first.
 */
export async function actOnTalk(
  school: InSchool,
  {
    by,
    timeZone,
    writeId,
    requestId,
    kind,
  }: { by: Actor; timeZone: string; writeId: string; requestId: string; kind: TalkKind },
): Promise<void> {
  const talk = isId(requestId) ? await lockTalk(school, requestId) : undefined;
  const relation = talk && (await permit(school, { by, talk, kind }));
  if (!talk || !relation) throw new NotFound('There is no such request.');
  const act = `talk.${kind}`;
  await applyOnce(school, by, { writeId, act, request: { requestId } }, async () => {
    if (!mayFollow(talk.stands, { kind, madeBy: by.standing.personId }))
      throw new Conflict('Somebody was first. Open the page again to see who.');
    await school.db
      .insertInto('talk_acts')
      .values({
        school_id: school.id,
        id: newId(),
        request_id: requestId,
        kind,
        made_by: by.standing.personId,
        made_at: by.now,
      })
      .execute();
    if (kind === 'give-back') await passOnLater(school, { by, timeZone, requestId });
    await writeAudit(school, by, { act, relation, subject: 'talk-request', ids: [requestId] });
  });
}

async function permit(
  school: InSchool,
  { by, talk, kind }: { by: Actor; talk: Talk; kind: TalkKind },
): Promise<Relation | undefined> {
  const { studentId, readers } = talk;
  if (kind === 'withdraw') return mayCheckIn(by.standing, { studentId });
  const facts = await loadStudentFacts(school, { studentId, today: by.standing.today });
  return mayTakeTalk(by.standing, { ...facts, readerIds: readers.map(({ personId }) => personId) });
}

async function passOnLater(
  school: InSchool,
  { by, timeZone, requestId }: { by: Actor; timeZone: string; requestId: string },
): Promise<void> {
  const { waitMinutes } = await settingsInForce(school);
  const { turns } = await school.db
    .selectFrom('talk_turns')
    .select((e) => e.fn.max('turn').as('turns'))
    .where('school_id', '=', school.id)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  await enqueuePassOn(school, {
    requestId,
    turn: (turns ?? 0) + 1,
    runAt: passOnAt(by.now, { minutes: waitMinutes, timeZone }),
  });
}
