import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { currentVersion } from '#school/goals/current-version.ts';
import { rewordGoal } from '#school/goals/reword-goal.ts';
import { wordGoal } from '#school/goals/word-goal.ts';
import { reviseRubric } from '#school/rubrics/revise-rubric.ts';
import { createTask } from '#school/tasks/create-task.ts';
import { createUnit } from '#school/units/create-unit.ts';
import { setAsideGoal, setAsideReason } from '../courses/algebra-goals.ts';
import type { GoalSpec, TaskSpec, UnitSpec } from '../courses/course-spec.ts';
import type { Days, Slot } from '../lay-out-days.ts';

/** A goal as evidence is pinned to it: the words that held on a day, and the rubric. */
interface PlantedGoal {
  readonly goalId: string;
  readonly spec: GoalSpec;
  readonly rubricVersionId: string;
  /** Newest first; `from` is the first day of each */
  readonly versions: readonly { readonly goalVersionId: string; readonly from: string }[];
}

export interface PlantedPlan {
  readonly goals: ReadonlyMap<string, PlantedGoal>;
  readonly units: ReadonlyMap<string, string>;
  readonly tasks: ReadonlyMap<string, { readonly taskId: string; readonly spec: TaskSpec }>;
}

interface Plan {
  readonly by: Actor;
  readonly courseId: string;
  readonly days: Days;
  readonly goals: readonly GoalSpec[];
  readonly units: readonly UnitSpec[];
  /** Whether an eighth goal came, so that one had to come off */
  readonly hadAnEighth: boolean;
}

/** Plans a course as its teacher would: goals with their words and rubrics, units, tasks. */
export async function plantPlan(school: InSchool, plan: Plan): Promise<PlantedPlan> {
  const goals = new Map<string, PlantedGoal>();
  for (const spec of plan.hadAnEighth ? [...plan.goals.slice(0, -1), setAsideGoal] : plan.goals)
    goals.set(spec.key, await plantGoal(school, plan, spec));
  if (plan.hadAnEighth) await swapLast(school, { plan, goals });
  const goalIds = (keys: readonly string[]) => keys.flatMap((key) => goals.get(key)?.goalId ?? []);

  const units = new Map<string, string>();
  const tasks = new Map<string, { taskId: string; spec: TaskSpec }>();
  const { by, courseId, days } = plan;
  for (const spec of plan.units) {
    const { unitId } = await createUnit(school, {
      by,
      courseId,
      plan: {
        title: spec.title,
        why: spec.why,
        startsOn: days.day(spec.from),
        endsOn: days.day(spec.until),
        goalIds: goalIds(spec.goals),
      },
    });
    units.set(spec.key, unitId);
    for (const task of spec.tasks) {
      const { taskId } = await createTask(school, {
        by,
        courseId,
        unitId,
        plan: {
          title: task.title,
          kind: task.kind,
          goalIds: goalIds(task.goals),
          readyFrom: task.window ? dayOf(task.window.from, days) : null,
          readyAbout: task.window ? dayOf(task.window.about, days) : null,
          counts: true,
          inGroups: task.inGroups ?? false,
        },
      });
      tasks.set(task.key, { taskId, spec: task });
    }
  }
  return { goals, units, tasks };
}

function dayOf(slot: Slot | { readonly ahead: number }, days: Days): string {
  return 'ahead' in slot ? days.ahead(slot.ahead) : days.day(slot);
}

async function plantGoal(
  school: InSchool,
  { by, courseId, days }: Plan,
  spec: GoalSpec,
  setAside?: { adoptionId: string; reason: string },
): Promise<PlantedGoal> {
  const first = spec.before ?? spec;
  const added = await addGoal(school, {
    by,
    courseId,
    kind: spec.kind,
    wording: { language: 'en', title: first.title, statement: first.statement },
    setAside,
  });
  if (added.outcome !== 'added') throw new Error('The world has more goals than a year holds');
  const { goalId } = added;
  const versions = [
    { goalVersionId: (await currentVersion(school, goalId)).goalVersionId, from: '0001-01-01' },
  ];
  if (spec.before) {
    const { goalVersionId } = await rewordGoal(school, {
      by,
      goalId,
      wording: { language: 'en', title: spec.title, statement: spec.statement },
    });
    versions.unshift({ goalVersionId, from: days.day([spec.before.weeksAgo, 'mon']) });
  }
  for (const [language, { title, statement, reviewed }] of Object.entries(spec.said))
    await wordGoal(school, { by, goalId, wording: { language, title, statement }, reviewed });
  const { rubricVersionId } = await reviseRubric(school, {
    by,
    goalId,
    language: 'en',
    descriptors: spec.rubric.map(([teacherLine, studentLine], index) => ({
      level: index + 1,
      teacherLine,
      studentLine,
    })),
  });
  return { goalId, spec, rubricVersionId, versions };
}

/** The last goal comes in for the one that is set aside. */
async function swapLast(
  school: InSchool,
  { plan, goals }: { plan: Plan; goals: Map<string, PlantedGoal> },
): Promise<void> {
  const adoptions = await listAdoptions(school, { courseId: plan.courseId, schoolYear: plan.days.year });
  const off = adoptions.find(({ goalId }) => goalId === goals.get(setAsideGoal.key)?.goalId);
  const last = plan.goals.at(-1);
  if (!off || !last) throw new Error('There is no goal to swap');
  goals.set(
    last.key,
    await plantGoal(school, plan, last, { adoptionId: off.adoptionId, reason: setAsideReason }),
  );
}
