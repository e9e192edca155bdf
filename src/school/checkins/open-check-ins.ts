import { mayReadCheckIn, mayTakeTalk } from '#core/policy/checkins.ts';
import { isStaff } from '#core/policy/doors.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { StudentFacts } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { type CheckIn, readCheckIns } from './read-check-ins.ts';
import { readTalks, type Talk } from './read-talks.ts';

/** A request to talk, as staff whom it has reached read it. */
export interface TalkForStaff extends Talk {
  /** What was said with it, where this reader may read that */
  readonly said: CheckIn | undefined;
}

/** Everything on the page of check-ins of somebody of staff. */
export interface CheckInsForStaff {
  /** Open and taken, and those of the last two weeks; the newest first */
  readonly talks: readonly TalkForStaff[];
  /** What was said to them alone, the newest first */
  readonly checkIns: readonly CheckIn[];
  readonly nameOf: (personId: string) => string;
}

const FORTNIGHT = 14 * 86_400_000;
/** More than anybody is asked in a year. */
const MOST = 300;

/**
 * The check-ins that students said to the acting adult, and the requests to talk that have reached them. The line of
 * the look names these and no student, so that no list of looks says who said how they are. Throws NotFound for others
 * than staff.
 */
export async function openCheckIns(school: InSchool, { by }: { by: Actor }): Promise<CheckInsForStaff> {
  if (!isStaff(by.standing)) throw new NotFound('There is no such page.');
  const { personId, today } = by.standing;
  const [reached, addressed] = [
    await listReached(school, personId),
    await readCheckIns(school, { readerId: personId }),
  ];
  const shared = await readCheckIns(school, {
    checkInIds: reached.flatMap(({ checkInId, sharesWords }) =>
      checkInId && sharesWords ? [checkInId] : [],
    ),
  });
  const factsOf = await loadFacts(school, {
    studentIds: [...reached, ...addressed].map((each) => each.studentId),
    today,
  });
  const checkIns = addressed.filter((each) =>
    mayReadCheckIn(by.standing, { ...factsOf(each.studentId), readerId: each.readerId }),
  );
  const talks = reached
    .filter((talk) => relationTo(by, talk, factsOf) !== undefined && isShown(talk, by.now))
    .map((talk) => ({
      ...talk,
      said: [...checkIns, ...shared].find(({ checkInId }) => checkInId === talk.checkInId),
    }));
  const names = await listNames(school, {
    personIds: [
      ...checkIns.map(({ studentId }) => studentId),
      ...talks.flatMap(({ studentId, stands }) => [studentId, ...(stands.takenBy ? [stands.takenBy] : [])]),
    ],
    today,
  });
  const ids = [...talks.map(({ requestId }) => requestId), ...checkIns.map(({ checkInId }) => checkInId)];
  if (ids.length > 0)
    await writeAudit(school, by, {
      act: 'check-in.look',
      relation: relationOf(by),
      subject: 'check-in',
      ids,
    });
  return { talks, checkIns, nameOf: (id) => names.get(id)?.display ?? '' };
}

/** How many requests have reached the acting adult and wait for somebody to take them. Shows nobody: no look. */
export async function countWaitingTalks(school: InSchool, { by }: { by: Actor }): Promise<number> {
  const { personId, today } = by.standing;
  const reached = (await listReached(school, personId)).filter(({ stands }) => stands.state === 'open');
  const factsOf = await loadFacts(school, { studentIds: reached.map(({ studentId }) => studentId), today });
  return reached.filter((talk) => relationTo(by, talk, factsOf) !== undefined).length;
}

async function listReached(school: InSchool, personId: string): Promise<Talk[]> {
  const rows = await school.db
    .selectFrom('talk_readers')
    .select('request_id as requestId')
    .where('school_id', '=', school.id)
    .where('person_id', '=', idsOfPerson(school, personId))
    .orderBy('added_at', 'desc')
    .limit(MOST)
    .execute();
  return readTalks(school, [...new Set(rows.map(({ requestId }) => requestId))]);
}

function relationTo(
  by: Actor,
  { studentId, readers }: Talk,
  factsOf: (studentId: string) => StudentFacts,
): Relation | undefined {
  return mayTakeTalk(by.standing, {
    ...factsOf(studentId),
    readerIds: readers.map(({ personId }) => personId),
  });
}

/** As what somebody of staff reads what was said to them, whoever said it. */
function relationOf({ standing }: Actor): Relation {
  if (standing.teaches.length > 0) return 'teaches';
  if (standing.supports.length > 0) return 'counsels';
  return standing.roles.includes('leader') ? 'leads' : 'is staff';
}

function isShown({ stands, changedAt }: Talk, now: Date): boolean {
  const waits = stands.state === 'open' || stands.state === 'taken';
  return waits || now.getTime() - changedAt.getTime() < FORTNIGHT;
}

/** The classes of these students today, in one statement. */
async function loadFacts(
  school: InSchool,
  { studentIds, today }: { studentIds: readonly string[]; today: string },
): Promise<(studentId: string) => StudentFacts> {
  const rows =
    studentIds.length === 0
      ? []
      : await school.db
          .selectFrom('enrollments')
          .select(['student_id as studentId', 'class_id as classId'])
          .where('school_id', '=', school.id)
          .where('student_id', 'in', [...new Set(studentIds)])
          .where('from_on', '<=', today)
          .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
          .execute();
  return (studentId) => ({
    studentId,
    classIds: rows.filter((row) => row.studentId === studentId).map(({ classId }) => classId),
  });
}
