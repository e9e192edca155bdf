import type { InSchool } from '#platform/db/in-school.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { adoptGoal } from './adopt-goal.ts';
import { checkGoalWords } from './check-goal-words.ts';
import { createGoal, type NewGoal } from './create-goal.ts';
import { type AsksWhatComesOff, makeRoom, type SwappedGoal } from './make-room.ts';

/** What came of adding a new goal to a course. */
export type AddOutcome =
  | { readonly outcome: 'added'; readonly goalId: string; readonly stillToChoose: number }
  | AsksWhatComesOff;

/**
 * Makes a goal and takes it into the course's year, or makes nothing and asks what comes off. Throws Invalid
 * where its words cannot be kept.
 */
export async function addGoal(
  school: InSchool,
  { setAside, ...goal }: NewGoal & { readonly setAside?: SwappedGoal | undefined },
): Promise<AddOutcome> {
  const { by, courseId } = goal;
  await permitPlanning(school, by, courseId);
  checkGoalWords(goal.wording);
  const room = await makeRoom(school, { by, courseId, setAside });
  if (room.outcome === 'asks-what-comes-off') return room;
  const { goalId } = await createGoal(school, goal);
  await adoptGoal(school, { by, courseId, goalId });
  return { outcome: 'added', goalId, stillToChoose: room.stillToChoose };
}
