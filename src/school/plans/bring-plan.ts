import type { CoursePlan, PlannedGoal } from '#core/plan/course-plan.ts';
import { weeksToMove } from '#core/plan/move-days.ts';
import { findLanguage } from '#locales/find-language.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { keepChange } from '#school/classes/changes/make-change.ts';
import type { Step } from '#school/classes/changes/step.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { wordGoal } from '#school/goals/word-goal.ts';
import { reviseRubric } from '#school/rubrics/revise-rubric.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { bringUnits, insertArrival } from './bring-units.ts';
import { comparePlan } from './compare-plan.ts';

/**
 * Brings a plan that a colleague shared into a course: goals that its year does not have with their words and rubrics,
 * and units with what they say, their tasks and windows, moved by whole weeks to `firstDay`. All of it or nothing. Throws
 * NotFound, Forbidden, Invalid where the goals' words cannot be, and Conflict where the year has no room for its goals.
 */
export async function bringPlan(
  school: InSchool,
  brought: { by: Actor; courseId: string; plan: CoursePlan; firstDay: string },
): Promise<{ arrivalId: string; goals: number; units: number; tasks: number }> {
  const { by, courseId, plan, firstDay } = brought;
  const relation = await permitPlanning(school, by, courseId);
  const compared = await comparePlan(school, { by, courseId, plan });
  if (compared.tooMany > 0) throw new Conflict('This year has no room for all of these goals.');
  const goalOf = new Map(compared.known);
  for (const goal of compared.coming) goalOf.set(goal.key, await bringGoal(school, { by, courseId, goal }));
  const arrivedIds = compared.coming.flatMap(({ key }) => goalOf.get(key) ?? []);
  const { title } = plan.course;
  const changeId =
    arrivedIds.length > 0 ? await keepAdoptions(school, { by, courseId, relation, arrivedIds }) : null;
  const arrivalId = await insertArrival(school, { by, courseId, source: 'file', title, changeId });
  const { units, tasks } = await bringUnits(school, {
    by,
    courseId,
    arrivalId,
    units: plan.units,
    weeks: weeksToMove(plan.firstDay, firstDay),
    goalOf: (key) => goalOf.get(key),
  });
  const counts = { goals: arrivedIds.length, units, tasks };
  await writeAudit(school, by, {
    act: 'plan.bring',
    relation,
    subject: 'course',
    ids: [courseId],
    detail: counts,
  });
  return { arrivalId, ...counts };
}

async function bringGoal(
  school: InSchool,
  { by, courseId, goal }: { by: Actor; courseId: string; goal: PlannedGoal },
): Promise<string> {
  const [original, ...others] = goal.wordings;
  if (!original) throw new Invalid([{ field: 'file', problem: 'empty' }]);
  const added = await addGoal(school, { by, courseId, kind: goal.kind, wording: original });
  if (added.outcome !== 'added') throw new Conflict('This year has no room for all of these goals.');
  const { goalId } = added;
  // Words in a language that this Waymark does not speak stay in the file.
  for (const wording of others)
    if (findLanguage(wording.language) && wording.language !== original.language)
      await wordGoal(school, { by, goalId, wording, reviewed: false });
  const scale = await ensureScale(school);
  const { rubric } = goal;
  // Lines for another scale describe other levels: the goal keeps the rubric it starts with.
  if (rubric && rubric.levels.length === scale.levels.length && findLanguage(rubric.language))
    await reviseRubric(school, {
      by,
      goalId,
      language: rubric.language,
      descriptors: rubric.levels.map(({ level, teacher, student }) => ({
        level,
        teacherLine: teacher,
        studentLine: student,
      })),
    });
  return goalId;
}

/** Keeps how the goals came into the year, so that they can be taken out again. */
async function keepAdoptions(
  school: InSchool,
  made: {
    by: Actor;
    courseId: string;
    relation: Awaited<ReturnType<typeof permitPlanning>>;
    arrivedIds: readonly string[];
  },
): Promise<string> {
  const { by, courseId, relation, arrivedIds } = made;
  const schoolYear = await currentYear(school, by.standing.today);
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  return keepChange(school, {
    by,
    relation,
    act: 'goal.bring',
    subject: 'goal',
    ids: arrivedIds,
    detail: { course: courseId, year: schoolYear },
    steps: adoptions
      .filter(({ goalId }) => arrivedIds.includes(goalId))
      .map(
        ({ adoptionId, goalId, position }): Step => ({
          table: 'goal_adoptions',
          id: adoptionId,
          before: null,
          after: {
            goal_id: goalId,
            course_id: courseId,
            school_year: schoolYear,
            position,
            adopted_by: by.standing.personId,
          },
        }),
      ),
  });
}
