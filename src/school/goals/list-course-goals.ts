import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { type Adoption, listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitReading } from '#school/courses/permit-course.ts';
import { type CurrentUnit, currentUnit } from '#school/units/current-unit.ts';
import { countShown } from './count-shown.ts';
import { type GoalWording, goalWordings } from './goal-wordings.ts';

/** A goal of a course's year. */
export interface CourseGoal {
  readonly goalId: string;
  readonly adoptionId: string;
  readonly kind: 'content' | 'language';
  /** The current unit works on it */
  readonly focus: boolean;
  /** Students of the course who have shown it, and who have any evidence of it */
  readonly shown: number;
  readonly begun: number;
  readonly wording: GoalWording;
}

/** A goal that is off the table this year. */
interface SetAsideGoal {
  readonly goalId: string;
  readonly adoptionId: string;
  readonly setAsideId: string;
  readonly reason: string;
  readonly setAt: Date;
  readonly wording: GoalWording;
}

/** The goals of a course's year. */
export interface CourseGoals {
  readonly schoolYear: string;
  readonly unit: CurrentUnit | undefined;
  /** In the teacher's order */
  readonly goals: readonly CourseGoal[];
  readonly setAside: readonly SetAsideGoal[];
}

/** The goals a course works on this year, which are in focus today, and which are set aside and why. */
export async function listCourseGoals(
  school: InSchool,
  { by, courseId, language }: { by: Actor; courseId: string; language: string },
): Promise<CourseGoals> {
  await permitReading(school, by, courseId);
  const { today } = by.standing;
  const schoolYear = await currentYear(school, today);
  const adoptions = await listAdoptions(school, { courseId, schoolYear });
  const goalIds = adoptions.map(({ goalId }) => goalId);
  const [wordings, kinds, unit, counts] = await Promise.all([
    goalWordings(school, { goalIds, language }),
    listKinds(school, goalIds),
    currentUnit(school, { courseId, today }),
    countShown(school, { courseId, span: schoolYear, today }),
  ]);
  const wordingOf = ({ goalId }: Adoption) => {
    const wording = wordings.get(goalId);
    if (!wording) throw new Error('A goal without words cannot be');
    return wording;
  };
  return {
    schoolYear,
    unit,
    goals: adoptions.filter(isOnTheTable).map((adoption) => ({
      goalId: adoption.goalId,
      adoptionId: adoption.adoptionId,
      kind: kinds.get(adoption.goalId) === 'language' ? 'language' : 'content',
      focus: unit?.goalIds.includes(adoption.goalId) ?? false,
      shown: counts.get(adoption.goalId)?.shown ?? 0,
      begun: counts.get(adoption.goalId)?.begun ?? 0,
      wording: wordingOf(adoption),
    })),
    setAside: adoptions.flatMap((adoption) =>
      adoption.setAside
        ? [
            {
              goalId: adoption.goalId,
              adoptionId: adoption.adoptionId,
              ...adoption.setAside,
              wording: wordingOf(adoption),
            },
          ]
        : [],
    ),
  };
}

function isOnTheTable({ setAside }: Adoption): boolean {
  return setAside === null;
}

async function listKinds(school: InSchool, goalIds: readonly string[]): Promise<Map<string, string>> {
  if (goalIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('goals')
    .select(['id', 'kind'])
    .where('school_id', '=', school.id)
    .where('id', 'in', goalIds)
    .execute();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
