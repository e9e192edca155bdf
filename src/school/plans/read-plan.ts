import type { PlannedGoal, PlannedUnit } from '#core/plan/course-plan.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitReading } from '#school/courses/permit-course.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { listWordings } from '#school/goals/list-wordings.ts';
import { currentRubrics } from '#school/rubrics/current-rubrics.ts';
import { listTasks } from '#school/tasks/list-tasks.ts';
import { listLetGos } from '#school/units/list-let-gos.ts';
import { listUnitTexts } from '#school/units/list-unit-texts.ts';
import { listYearUnits } from '#school/units/list-year-units.ts';

/** What a course's plan of a year says, with goals by their ids. No student, no class and no word of theirs is in it. */
export interface YearPlan {
  /** On the table, in their order */
  readonly goals: readonly PlannedGoal[];
  readonly units: readonly PlannedUnit[];
}

/**
 * A course's plan of a year: goals on the table with their words and rubrics, units with what they say, tasks with their
 * windows. A goal that is set aside is left out, of units and tasks too; what has no goal left, with it. Throws NotFound.
 */
export async function readPlan(
  school: InSchool,
  { by, courseId, schoolYear }: { by: Actor; courseId: string; schoolYear: string },
): Promise<YearPlan> {
  await permitReading(school, by, courseId);
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  const goalIds = adoptions.filter(({ setAside }) => !setAside).map(({ goalId }) => goalId);
  return {
    goals: await readGoals(school, goalIds),
    units: await readUnits(school, { by, courseId, schoolYear, goalIds }),
  };
}

async function readGoals(school: InSchool, goalIds: readonly string[]): Promise<PlannedGoal[]> {
  const current = await goalWordings(school, { goalIds, language: 'en' });
  const rubrics = await currentRubrics(school, goalIds);
  const kinds = await listKinds(school, goalIds);
  const goals: PlannedGoal[] = [];
  for (const goalId of goalIds) {
    const version = current.get(goalId);
    if (!version) continue;
    const { byLanguage } = await listWordings(school, version.goalVersionId);
    const rubric = rubrics.get(goalId);
    goals.push({
      key: goalId,
      kind: kinds.get(goalId) === 'language' ? 'language' : 'content',
      // In the order they were written: the original first.
      wordings: [...byLanguage.values()].map(({ language, title, statement }) => ({
        language,
        title,
        statement,
      })),
      ...(rubric && {
        rubric: {
          language: rubric.language,
          levels: rubric.descriptors.map(({ level, teacherLine, studentLine }) => ({
            level,
            teacher: teacherLine,
            student: studentLine,
          })),
        },
      }),
    });
  }
  return goals;
}

async function readUnits(
  school: InSchool,
  asked: { by: Actor; courseId: string; schoolYear: string; goalIds: readonly string[] },
): Promise<PlannedUnit[]> {
  const { by, courseId, schoolYear, goalIds } = asked;
  const units = await listYearUnits(school, { by, courseId, schoolYear });
  const unitIds = units.map(({ unitId }) => unitId);
  const texts = await listUnitTexts(school, unitIds);
  const letGos = await listLetGos(school, unitIds);
  const tasks = await listTasks(school, { by, courseId });
  const onTheTable = (ids: readonly string[]) => ids.filter((id) => goalIds.includes(id));
  return units
    .map(({ unitId, title, startsOn, endsOn, goalIds: focus }) => ({
      title,
      startsOn,
      endsOn,
      goals: onTheTable(focus),
      texts: Object.fromEntries(
        Object.entries(texts.get(unitId) ?? {}).flatMap(([part, said]) =>
          said.body === '' ? [] : [[part, said.body]],
        ),
      ),
      letGo: (letGos.get(unitId) ?? []).map(({ what, reason }) => ({ what, why: reason })),
      tasks: tasks
        .filter((task) => task.unitId === unitId)
        .map(({ title, kind, goalIds: of, readyFrom, readyAbout, counts, inGroups }) => ({
          title,
          kind,
          goals: onTheTable(of),
          readyFrom,
          readyAbout,
          counts,
          inGroups,
        }))
        .filter(({ goals }) => goals.length > 0),
    }))
    .filter(({ goals }) => goals.length > 0);
}

async function listKinds(school: InSchool, goalIds: readonly string[]): Promise<Map<string, string>> {
  if (goalIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('goals')
    .select(['id', 'kind'])
    .where('school_id', '=', school.id)
    .where('id', 'in', [...goalIds])
    .execute();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
