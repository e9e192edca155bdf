import { addGoal } from '#school/goals/add-goal.ts';
import type { PlantedCourse } from './plant-course.ts';

/** A goal of Algebra 1 that says "I can" and its title, adopted this year; answers its id. */
export async function plantGoal(planted: PlantedCourse, title: string): Promise<string> {
  const { ortega: by, algebra, inSchool } = planted;
  const wording = { language: 'en', title, statement: `I can ${title}.` };
  const added = await inSchool((school) =>
    addGoal(school, { by, courseId: algebra.courseId, kind: 'content', wording }),
  );
  if (added.outcome !== 'added') throw new Error('There is room');
  return added.goalId;
}
