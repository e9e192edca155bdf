import { schoolClock } from '#core/time/school-clock.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { listNames } from '#school/people/list-names.ts';
import { permitStudent } from '#school/records/permit-student.ts';
import { type Chance, listChances } from './list-chances.ts';

/** A drop-in time in words. */
export interface DescribedChance extends Chance {
  /** Who is there */
  readonly teacher: string;
  /** Those it is for; none: any goal */
  readonly goals: readonly GoalWording[];
}

type Asked = { by: Actor; timeZone: string; language: string };

/** The times at which the acting student may drop in, the next first. Throws NotFound for anybody who is no student. */
export async function listMyChances(school: InSchool, asked: Asked): Promise<DescribedChance[]> {
  permitStudent(asked.by);
  const { studies } = asked.by.standing;
  return describeChances(school, { ...asked, classIds: studies.map(({ classId }) => classId) });
}

/** The times offered to these classes, with names and goals in the reader's language. Asks no permission. */
export async function describeChances(
  school: InSchool,
  { by, timeZone, language, classIds }: Asked & { classIds: readonly string[] },
): Promise<DescribedChance[]> {
  const { today } = by.standing;
  const chances = await listChances(school, { classIds, today, clock: schoolClock(by.now, timeZone) });
  if (chances.length === 0) return [];
  const [names, wordings] = await together([
    listNames(school, { personIds: [...new Set(chances.map(({ offeredById }) => offeredById))], today }),
    goalWordings(school, { goalIds: [...new Set(chances.flatMap(({ goalIds }) => goalIds))], language }),
  ]);
  return chances.map((chance) => ({
    ...chance,
    teacher: names.get(chance.offeredById)?.display ?? '',
    goals: chance.goalIds.flatMap((goalId) => wordings.get(goalId) ?? []),
  }));
}
