import type { ExpressionBuilder } from 'kysely';
import type { KnownOn } from '#core/mastery/as-known-on.ts';
import type { Status } from '#core/mastery/estimate-from.ts';
import type { Standing } from '#core/policy/standing.ts';
import { mayReadRecord } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { DB } from '#platform/db/tables.generated.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { listChosenMethods } from '#school/calculations/list-chosen-methods.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import { type GivenFeedback, listFeedback } from '#school/feedback/list-feedback.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { findName, type PersonName } from '#school/people/find-name.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { type ExplainedEvidence, explainEvidence } from '#school/records/explain-evidence.ts';
import { listEvidence, type StandingEvidence } from '#school/records/list-evidence.ts';
import { listStandingOverrides } from '#school/records/list-standing-overrides.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';

/** A goal as it stands for the student this year. */
export interface RecordGoal {
  readonly wording: GoalWording;
  readonly courseTitle: string;
  readonly status: Status;
  /** The level whose word is shown; null where there is too little to say one */
  readonly word: number | null;
  /** The judgements that stand, newest work first */
  readonly evidence: readonly StandingEvidence[];
  /** Why the level is what it is; none where the school has no scale yet */
  readonly why: ExplainedEvidence | undefined;
}

/** A student's whole record of the year, levels included, as a guardian reads it. */
export interface StudentRecord {
  readonly name: PersonName;
  readonly scale: CurrentScale | undefined;
  readonly goals: readonly RecordGoal[];
  readonly feedback: readonly GivenFeedback[];
}

/**
 * The record of a student for an adult who may see it today; levels and evidence as they were known at the end of a day,
 * where `knownOn` is given. Throws NotFound where they may not: "not yours" answers like "not there".
 */
export async function loadRecord(
  school: InSchool,
  ask: { by: Actor; studentId: string; language: string; knownOn?: KnownOn | undefined },
): Promise<StudentRecord> {
  const { by, studentId, language, knownOn } = ask;
  const { today } = by.standing;
  // As family alone: what staff look at has a page that leaves a line of the look.
  if (mayReadRecord(asFamily(by.standing), { studentId, classIds: [] }) !== 'is family')
    throw new NotFound('There is no such student.');
  const student = await loadStudentFacts(school, { studentId, today });
  const year = await currentYear(school, today);
  const goals = await listGoals(school, { classIds: student.classIds, year });
  const goalIds = goals.map(({ goalId }) => goalId);
  const wordings = await goalWordings(school, { goalIds, language });
  const scale = await currentScale(school);
  const all = await listEvidence(school, { studentId, spans: [year], today, knownOn });
  const goalOf = scale && (await calculationsOfGoals(school, { goalIds, scale }));
  const byGoal = Map.groupBy(all, (each) => each.goalId);
  const choiceOf = await listChosenMethods(
    school,
    goals.map(({ goalId }) => goalOf?.(goalId).id ?? null),
  );
  const cells = goals.map(({ goalId }) => ({
    goalId,
    span: goalOf?.(goalId).continuing ? 'continuing' : year,
  }));
  const overrides = await listStandingOverrides(school, { studentId, cells, today, knownOn });
  return {
    name: (await findName(school, { personId: studentId, today })) ?? { display: '', called: '' },
    scale,
    goals: goals.flatMap(({ goalId, courseTitle, isSetAside }) => {
      const wording = wordings.get(goalId);
      const evidence = byGoal.get(goalId) ?? [];
      if (!wording || (isSetAside && evidence.length === 0)) return [];
      const why =
        goalOf &&
        explainEvidence(evidence, {
          ...goalOf(goalId),
          choice: choiceOf(goalOf(goalId).id),
          override: overrides.get(goalId),
        });
      const { status, word } = why?.held ?? { status: 'no-evidence' as const, word: null };
      return [{ wording, courseTitle, status, word, evidence, why }];
    }),
    feedback: await listFeedback(school, { by, studentId, language, limit: 40 }),
  };
}

function asFamily(standing: Standing): Standing {
  return { ...standing, roles: ['guardian'], teaches: [] };
}

async function listGoals(
  school: InSchool,
  { classIds, year }: { classIds: readonly string[]; year: string },
) {
  if (classIds.length === 0) return [];
  return school.db
    .selectFrom('goal_adoptions as a')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.school_id', '=', 'a.school_id').onRef('c.id', '=', 'a.course_id'),
    )
    .select((e) => ['a.goal_id as goalId', 'c.title as courseTitle', isSetAside(school, e).as('isSetAside')])
    .where('a.school_id', '=', school.id)
    .where('a.school_year', '=', year)
    .where((e) =>
      e.exists(
        e
          .selectFrom('classes as k')
          .select('k.id')
          .where('k.school_id', '=', school.id)
          .whereRef('k.course_id', '=', 'a.course_id')
          .where('k.id', 'in', classIds),
      ),
    )
    .where((e) => e.or([e.not(isSetAside(school, e)), isReplaced(school, e)]))
    .orderBy('c.title')
    .orderBy('a.position')
    .execute();
}

type OfAdoption = ExpressionBuilder<DB & { a: DB['goal_adoptions'] }, 'a'>;

/** Whether the adoption `a` is off the table. */
function isSetAside(school: InSchool, e: OfAdoption) {
  return e.exists(standingSetAside(school, 'a.id'));
}

/** Whether another goal took the place of that of the adoption `a`: the work that was shown of it stays to be read. */
function isReplaced(school: InSchool, e: OfAdoption) {
  return e.exists(
    e
      .selectFrom('goal_links as l')
      .leftJoin('goal_link_ends as x', (join) =>
        join
          .onRef('x.school_id', '=', 'l.school_id')
          .onRef('x.link_id', '=', 'l.id')
          .on('x.school_id', '=', school.id),
      )
      .select('l.id')
      .where('l.school_id', '=', school.id)
      .where('l.kind', '=', 'replaces')
      .whereRef('l.to_goal_id', '=', 'a.goal_id')
      .where('x.id', 'is', null),
  );
}
