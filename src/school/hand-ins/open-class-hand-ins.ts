import { mayLookAtHandIns } from '#core/policy/hand-ins.ts';
import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { listNames } from '#school/people/list-names.ts';
import { type HandIn, listHandIns } from './list-hand-ins.ts';

/** As many as a page shows. */
const MOST = 100;
/** What was handed in waits so many days: six weeks. */
export const DAYS = 42;

/** What a class handed in, as its teachers see it. */
export interface ClassHandIns {
  readonly klass: ClassFacts;
  /** Neither judged nor looked at, the oldest first: who waited longest is seen first */
  readonly waiting: readonly (HandIn & { readonly name: string })[];
  readonly seen: readonly (HandIn & { readonly name: string })[];
  readonly goals: ReadonlyMap<string, GoalWording>;
}

/** Throws NotFound where the class is not the actor's; leaves a line of the look at who is named. */
export async function openClassHandIns(
  school: InSchool,
  { by, classId, language }: { by: Actor; classId: string; language: string },
): Promise<ClassHandIns> {
  const relation = mayLookAtHandIns(by.standing, { classId });
  const klass = relation && (await findClass(school, { by, classId }));
  if (!relation || !klass) throw new NotFound('There is no such class.');
  const { today } = by.standing;
  const found = await listHandIns(school, {
    of: { classId },
    since: addDays(today, -DAYS),
    today,
    most: MOST,
  });
  const personIds = [...new Set(found.map(({ studentId }) => studentId))];
  const names = await listNames(school, { personIds, today });
  const goals = await goalWordings(school, {
    goalIds: [...new Set(found.flatMap(({ goalId }) => goalId ?? []))],
    language,
  });
  if (personIds.length > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation,
      subject: 'student',
      ids: personIds,
      detail: { page: 'handed-in', class: classId },
    });
  const all = found.map((each) => ({ ...each, name: names.get(each.studentId)?.display ?? '' }));
  const isSeen = (each: HandIn) => each.isJudged || each.isLookedAt;
  return {
    klass,
    waiting: all.filter((each) => !isSeen(each)).toReversed(),
    seen: all.filter(isSeen),
    goals,
  };
}
