import { passOnAt } from '#core/checkins/pass-on-at.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { addReaders } from './add-readers.ts';
import type { CheckInSettings } from './settings-in-force.ts';

/** The task that passes a request on which nobody has taken. */
export const PASS_ON_TALK = 'pass-on-talk';

interface NewTalk {
  readonly requestId: string;
  readonly askedOf: string;
  readonly checkInId: string | null;
  readonly sharesWords: boolean;
}

/**
 * The acting student asks that an adult talk with them: the one chosen hears of it at once, and it is passed on when
 * nobody has taken it within the school's wait. For the verb that has asked whether they may.
 */
export async function askTalk(
  school: InSchool,
  {
    by,
    timeZone,
    settings,
    request,
  }: { by: Actor; timeZone: string; settings: CheckInSettings; request: NewTalk },
): Promise<void> {
  const { requestId, askedOf, checkInId, sharesWords } = request;
  await school.db
    .insertInto('talk_requests')
    .values({
      school_id: school.id,
      id: requestId,
      student_id: by.standing.personId,
      asked_of: askedOf,
      check_in_id: checkInId,
      shares_words: sharesWords,
      asked_on: by.standing.today,
      asked_at: by.now,
    })
    .execute();
  await addReaders(school, { requestId, personIds: [askedOf], step: 0, now: by.now });
  await enqueuePassOn(school, {
    requestId,
    turn: 1,
    runAt: passOnAt(by.now, { minutes: settings.waitMinutes, timeZone }),
  });
  await writeAudit(school, by, {
    act: 'talk.ask',
    relation: 'is the student',
    subject: 'talk-request',
    ids: [requestId],
  });
}

/** The next turn of a request, in the place of one that waits already. */
export function enqueuePassOn(
  school: InSchool,
  { requestId, turn, runAt }: { requestId: string; turn: number; runAt: Date },
): Promise<void> {
  return enqueueJob(school.db, {
    task: PASS_ON_TALK,
    payload: { schoolId: school.id, requestId, turn },
    runAt,
    key: `${PASS_ON_TALK}-${requestId}`,
  });
}
