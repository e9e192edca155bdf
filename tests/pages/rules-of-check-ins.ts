import { mayCheckIn, mayReadCheckIn, mayTakeTalk } from '#core/policy/checkins.ts';
import type { World } from '#tests/world/world.ts';
import type { Rule } from './policy-of-path.ts';

/** Who said how they are to whom, and who asked to talk and whom that has reached. */
export interface CheckInFacts {
  readonly said: ReadonlyMap<string, { readonly studentId: string; readonly readerId: string }>;
  readonly talks: ReadonlyMap<string, { readonly studentId: string; readonly readerIds: readonly string[] }>;
}

/** On pages of staff. */
export const checkInRules: Readonly<Record<string, Rule>> = {
  checkInId: (standing, id, { checkIns, classesOf }) => {
    const said = checkIns.said.get(id);
    const classIds = classesOf.get(said?.studentId ?? '') ?? [];
    return said !== undefined && mayReadCheckIn(standing, { ...said, classIds }) !== undefined;
  },
  talkId: (standing, id, { checkIns, classesOf }) => {
    const talk = checkIns.talks.get(id);
    const classIds = classesOf.get(talk?.studentId ?? '') ?? [];
    return talk !== undefined && mayTakeTalk(standing, { ...talk, classIds }) !== undefined;
  },
};

/** On a student's own pages they are the student's. */
export const myCheckInRules: Readonly<Record<string, Rule>> = {
  checkInId: (standing, id, { checkIns }) => {
    const said = checkIns.said.get(id);
    return said !== undefined && mayCheckIn(standing, said) !== undefined;
  },
  talkId: (standing, id, { checkIns }) => {
    const talk = checkIns.talks.get(id);
    return talk !== undefined && mayCheckIn(standing, talk) !== undefined;
  },
};

/** What Joaquín said and asked. */
export function gatherCheckIns({ people, inSchool }: World): Promise<CheckInFacts> {
  return inSchool(async (school) => {
    const said = await school.db
      .selectFrom('check_ins')
      .select(['id', 'student_id as studentId', 'reader_id as readerId'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.joaquin.personId)
      .execute();
    const talks = await school.db
      .selectFrom('talk_requests')
      .select(['id', 'student_id as studentId', 'asked_of as askedOf'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.joaquin.personId)
      .execute();
    return {
      said: new Map(said.map(({ id, ...rest }) => [id, rest])),
      talks: new Map(talks.map(({ id, studentId, askedOf }) => [id, { studentId, readerIds: [askedOf] }])),
    };
  });
}
