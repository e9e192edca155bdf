import type { Status } from '#core/mastery/estimate-from.ts';
import { holdEstimate } from '#core/mastery/hold-estimate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';

/** A goal that a student works on in a class this year, and what their pieces say. */
export interface StudentGoal {
  readonly goalId: string;
  readonly classId: string;
  readonly classTitle: string;
  readonly courseId: string;
  readonly courseTitle: string;
  /** The year of adoption: the span of the estimate */
  readonly span: string;
  /** The course's current unit works on it */
  readonly focus: boolean;
  readonly wording: GoalWording;
  /** Made of several: it has no evidence of its own, and is as far as its parts are */
  readonly isWhole: boolean;
  readonly status: Status;
  /** The level whose word is said; null where there is too little to say one */
  readonly word: number | null;
  /** A teacher judged so, above what the pieces say */
  readonly isJudged: boolean;
  /** Occasions that count */
  readonly pieces: number;
}

/**
 * The goals of a student's classes of the day, those in focus first, in each course's order; only one where
 * `goalId` is given. Asks no permission.
 */
export async function listStudentGoals(
  school: InSchool,
  ask: { studentId: string; today: string; language: string; goalId?: string | undefined },
): Promise<StudentGoal[]> {
  const { studentId, today, language, goalId } = ask;
  const rows = await adoptedGoals(school, { studentId, today, goalId });
  const [inFocus, wordings] = await together([
    goalsInFocus(school, { courseIds: rows.map(({ courseId }) => courseId), today }),
    goalWordings(school, { goalIds: rows.map((row) => row.goalId), language }),
  ]);
  const goals = rows.flatMap((row) => {
    const wording = wordings.get(row.goalId);
    if (!wording) return [];
    const focus = inFocus.has(`${row.courseId} ${row.goalId}`);
    const { status, overrideLevel, overrideShown, isWhole, ...known } = row;
    const estimate = { status: (status ?? 'no-evidence') as Status, word: row.word };
    const held = holdEstimate({ ...estimate, overrideLevel, overrideShown });
    return [{ ...known, ...held, focus, wording, isWhole: Boolean(isWhole), pieces: row.pieces ?? 0 }];
  });
  return [...goals.filter(({ focus }) => focus), ...goals.filter(({ focus }) => !focus)];
}

function adoptedGoals(
  school: InSchool,
  { studentId, today, goalId }: { studentId: string; today: string; goalId: string | undefined },
) {
  return (
    school.db
      .selectFrom('enrollments as n')
      .innerJoin('classes as c', (join) =>
        join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
      )
      .innerJoin('courses as o', (join) =>
        join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
      )
      .innerJoin('goal_adoptions as a', (join) =>
        join
          .onRef('a.school_id', '=', 'c.school_id')
          .onRef('a.course_id', '=', 'c.course_id')
          .onRef('a.school_year', '=', 'c.school_year'),
      )
      .leftJoin('estimates as e', (join) =>
        join
          .onRef('e.school_id', '=', 'a.school_id')
          .onRef('e.goal_id', '=', 'a.goal_id')
          .on((x) =>
            x('e.span', '=', spanOfGoal(school, { goal: 'a.goal_id', year: x.ref('a.school_year') })),
          )
          .on('e.school_id', '=', school.id)
          .on('e.student_id', '=', studentId),
      )
      .select([
        'a.goal_id as goalId',
        'c.id as classId',
        'c.title as classTitle',
        'o.id as courseId',
        'o.title as courseTitle',
        'a.school_year as span',
        'e.status',
        'e.word',
        'e.pieces',
        'e.override_level as overrideLevel',
        'e.override_shown as overrideShown',
      ])
      .select((e) =>
        e
          .exists(
            e
              .selectFrom('goal_rules as u')
              .leftJoin('goal_rule_ends as d', (join) =>
                join.onRef('d.school_id', '=', 'u.school_id').onRef('d.rule_id', '=', 'u.id'),
              )
              .select('u.id')
              .where('u.school_id', '=', school.id)
              .whereRef('u.goal_id', '=', 'a.goal_id')
              .where('d.id', 'is', null),
          )
          .as('isWhole'),
      )
      .where('n.school_id', '=', school.id)
      .where('n.student_id', '=', studentId)
      .where('n.from_on', '<=', today)
      .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
      .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', today)]))
      .$if(goalId !== undefined, (one) => one.where('a.goal_id', '=', goalId ?? ''))
      // What is set aside is in no list; its record stays, and opens by its own address.
      .$if(goalId === undefined, (all) => all.where((e) => e.not(e.exists(standingSetAside(school, 'a.id')))))
      .orderBy('o.title')
      .orderBy('c.title')
      .orderBy('a.position')
      .orderBy('a.id')
      .execute()
  );
}

/** "course goal" of the goals that the unit of today works on; of several units the one that began last. */
async function goalsInFocus(
  school: InSchool,
  { courseIds, today }: { courseIds: readonly string[]; today: string },
): Promise<Set<string>> {
  if (courseIds.length === 0) return new Set();
  const units = await school.db
    .selectFrom('units as u')
    .innerJoin('unit_goals as g', (join) =>
      join.onRef('g.school_id', '=', 'u.school_id').onRef('g.unit_id', '=', 'u.id'),
    )
    .select(['u.course_id as courseId', 'u.id as unitId', 'g.goal_id as goalId'])
    .where('u.school_id', '=', school.id)
    .where('u.course_id', 'in', [...new Set(courseIds)])
    .where('u.retired_at', 'is', null)
    .where('u.starts_on', '<=', today)
    .where('u.ends_on', '>=', today)
    .orderBy('u.starts_on', 'desc')
    .orderBy('u.id', 'desc')
    .execute();
  const current = new Map<string, string>();
  for (const { courseId, unitId } of units) if (!current.has(courseId)) current.set(courseId, unitId);
  return new Set(
    units
      .filter(({ courseId, unitId }) => current.get(courseId) === unitId)
      .map(({ courseId, goalId }) => `${courseId} ${goalId}`),
  );
}
