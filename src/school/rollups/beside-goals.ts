import type { InSchool } from '#platform/db/in-school.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { describeParts, type GoalParts } from '#school/goals/describe-parts.ts';
import { type LinkedGoal, listLinks } from '#school/goals/list-links.ts';
import { readWholes, type StudentWhole } from './read-wholes.ts';

/** What stands beside a goal on a page about one student. */
export interface BesideGoal {
  readonly links: readonly LinkedGoal[];
  readonly parts: GoalParts;
  /** How far the student is with the whole; undefined where the goal is one of its own */
  readonly whole: StudentWhole | undefined;
}

const nothing: BesideGoal = { links: [], parts: { whole: undefined, partOf: [] }, whole: undefined };

/**
 * How goals stand to others, what they are made of, and how far a student (under the id that is kept) is with those made
 * of several. Asks no permission: for a page that has asked for the student's record.
 */
export async function besideGoals(
  school: InSchool,
  ask: { studentId: string; goalIds: readonly string[]; today: string; language: string },
): Promise<(goalId: string) => BesideGoal> {
  const { studentId, goalIds, today, language } = ask;
  const links = await listLinks(school, { goalIds, language });
  const parts = await describeParts(school, { goalIds, language });
  const wholeIds = goalIds.filter((id) => parts.get(id)?.whole !== undefined);
  const wholeOf =
    wholeIds.length === 0
      ? () => undefined
      : await readWholes(school, {
          goalIds: wholeIds,
          studentIds: [studentId],
          schoolYear: await currentYear(school, today),
        });
  return (goalId) => ({
    links: links.get(goalId) ?? nothing.links,
    parts: parts.get(goalId) ?? nothing.parts,
    whole: wholeOf(studentId, goalId),
  });
}
