import { mayCheckIn } from '#core/policy/checkins.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { type Adult, listAdults } from './list-adults.ts';
import { type CheckIn, readCheckIns } from './read-check-ins.ts';
import { readTalks, type Talk } from './read-talks.ts';
import { type CheckInSettings, settingsInForce } from './settings-in-force.ts';

/** Everything on the student's own page. */
export interface MyCheckIns {
  readonly settings: CheckInSettings;
  /** Whom they can choose */
  readonly adults: readonly Adult[];
  readonly checkIns: readonly CheckIn[];
  /** Requests of the last two weeks, and every one that is open or taken */
  readonly talks: readonly Talk[];
  readonly nameOf: (personId: string) => string;
}

const FORTNIGHT = 14 * 86_400_000;

/** The acting student's check-ins and requests to talk. Throws NotFound for anybody who is no student. */
export async function openMyCheckIns(school: InSchool, { by }: { by: Actor }): Promise<MyCheckIns> {
  const { personId: studentId, today } = by.standing;
  if (!mayCheckIn(by.standing, { studentId })) throw new NotFound('There is no such page.');
  const settings = await settingsInForce(school);
  const adults = await listAdults(school, { studentId, today });
  const checkIns = await readCheckIns(school, { studentId });
  const asked = await school.db
    .selectFrom('talk_requests')
    .select('id')
    .where('school_id', '=', school.id)
    .where('student_id', '=', idsOfPerson(school, studentId))
    .execute();
  const talks = await readTalks(
    school,
    asked.map(({ id }) => id),
  );
  const names = await listNames(school, {
    personIds: [
      ...checkIns.map(({ readerId }) => readerId),
      ...talks.flatMap(({ askedOf, stands }) => [askedOf, ...(stands.takenBy ? [stands.takenBy] : [])]),
    ],
    today,
  });
  return {
    settings,
    adults,
    checkIns,
    talks: talks.filter(({ stands, changedAt }) => isWaiting(stands.state) || isNew(changedAt, by.now)),
    nameOf: (personId) => names.get(personId)?.display ?? '',
  };
}

/** Somebody is still to talk with the student. */
function isWaiting(state: Talk['stands']['state']): boolean {
  return state === 'open' || state === 'taken';
}

function isNew(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() < FORTNIGHT;
}
