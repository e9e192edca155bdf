import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listStudentGoals } from '#school/records/list-student-goals.ts';
import { openMyGoals } from '#school/records/open-my-goals.ts';
import { permitStudent } from '#school/records/permit-student.ts';
import { type BesideGoal, besideGoals } from './beside-goals.ts';

/** What stands beside one of the acting student's own goals. */
export interface BesideMyGoal extends BesideGoal {
  /** The other goals that are the student's too, and have a page of theirs */
  readonly mine: ReadonlySet<string>;
  /** Whether the levels of all parts may be seen: feedback comes first, and the whole says what they say */
  readonly mayReadWhole: boolean;
}

/** What the goal is linked to and made of, for its student. Throws NotFound for anybody else. */
export async function besideMyGoal(
  school: InSchool,
  { by, goalId, language }: { by: Actor; goalId: string; language: string },
): Promise<BesideMyGoal> {
  const studentId = permitStudent(by);
  const { today } = by.standing;
  const beside = (await besideGoals(school, { studentId, goalIds: [goalId], today, language }))(goalId);
  const { links, parts } = beside;
  const partIds = parts.whole?.parts.map((part) => part.goalId) ?? [];
  const others = [...links.map(({ other }) => other), ...parts.partOf].map((other) => other.goalId);
  const mine = new Set<string>();
  for (const other of new Set([...partIds, ...others])) {
    const [found] = await listStudentGoals(school, { studentId, today, language, goalId: other });
    if (found) mine.add(other);
  }
  const opens = partIds.length === 0 ? new Set<string>() : await listOpen(school, { by, language });
  return { ...beside, mine, mayReadWhole: partIds.every((id) => opens.has(id)) };
}

async function listOpen(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<ReadonlySet<string>> {
  const { goals } = await openMyGoals(school, { by, language });
  return new Set(goals.filter((each) => each.opens).map(({ goalId }) => goalId));
}
