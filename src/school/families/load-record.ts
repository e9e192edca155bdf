import { currentJudgements } from '#core/mastery/current-judgements.ts';
import type { Status } from '#core/mastery/estimate-from.ts';
import type { Standing } from '#core/policy/standing.ts';
import { mayReadRecord } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { type GivenFeedback, listFeedback } from '#school/feedback/list-feedback.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { findName, type PersonName } from '#school/people/find-name.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';

/** One judgement of one piece of work. */
export interface RecordPiece {
  readonly evidenceId: string;
  /** The task; null where it was seen in class */
  readonly task: string | null;
  readonly on: string;
  readonly level: number;
  readonly supports: readonly string[];
}

/** A goal as it stands for the student this year. */
export interface RecordGoal {
  readonly wording: GoalWording;
  readonly courseTitle: string;
  readonly status: Status;
  /** The level whose word is shown; null where there is too little to say one */
  readonly word: number | null;
  /** Newest first */
  readonly pieces: readonly RecordPiece[];
}

/** A student's whole record of the year, levels included, as a guardian reads it. */
export interface StudentRecord {
  readonly name: PersonName;
  readonly scale: CurrentScale | undefined;
  readonly goals: readonly RecordGoal[];
  readonly feedback: readonly GivenFeedback[];
}

/**
 * The record of a student for an adult who may see it today. Throws NotFound where they may not: "not yours"
 * answers like "not there".
 */
export async function loadRecord(
  school: InSchool,
  { by, studentId, language }: { by: Actor; studentId: string; language: string },
): Promise<StudentRecord> {
  const { today } = by.standing;
  // As family alone: what staff look at has a page that leaves a line of the look.
  if (mayReadRecord(asFamily(by.standing), { studentId, classIds: [] }) !== 'is family')
    throw new NotFound('There is no such student.');
  const student = await loadStudentFacts(school, { studentId, today });
  const year = await currentYear(school, today);
  const goals = await listGoals(school, { studentId, classIds: student.classIds, year });
  const goalIds = goals.map(({ goalId }) => goalId);
  const wordings = await goalWordings(school, { goalIds, language });
  const pieces = await listPieces(school, { studentId, goalIds, year });
  return {
    name: (await findName(school, { personId: studentId, today })) ?? { display: '', called: '' },
    scale: await currentScale(school),
    goals: goals.flatMap(({ goalId, courseTitle, status, word }) => {
      const wording = wordings.get(goalId);
      if (!wording) return [];
      const known = { status: (status ?? 'no-evidence') as Status, word, pieces: pieces.get(goalId) ?? [] };
      return [{ wording, courseTitle, ...known }];
    }),
    feedback: await listFeedback(school, { by, studentId, language, limit: 40 }),
  };
}

function asFamily(standing: Standing): Standing {
  return { ...standing, roles: ['guardian'], teaches: [] };
}

async function listGoals(
  school: InSchool,
  { studentId, classIds, year }: { studentId: string; classIds: readonly string[]; year: string },
) {
  if (classIds.length === 0) return [];
  return school.db
    .selectFrom('goal_adoptions as a')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.school_id', '=', 'a.school_id').onRef('c.id', '=', 'a.course_id'),
    )
    .leftJoin('estimates as e', (join) =>
      join
        .onRef('e.school_id', '=', 'a.school_id')
        .onRef('e.goal_id', '=', 'a.goal_id')
        .on('e.school_id', '=', school.id)
        .on('e.student_id', '=', studentId)
        .on('e.span', 'in', [year, 'continuing']),
    )
    .select(['a.goal_id as goalId', 'c.title as courseTitle', 'e.status', 'e.word'])
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
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('goal_set_asides as s')
            .leftJoin('goal_returns as r', (join) =>
              join
                .onRef('r.school_id', '=', 's.school_id')
                .onRef('r.set_aside_id', '=', 's.id')
                .on('r.school_id', '=', school.id),
            )
            .select('s.id')
            .where('s.school_id', '=', school.id)
            .whereRef('s.adoption_id', '=', 'a.id')
            .where('r.id', 'is', null),
        ),
      ),
    )
    .orderBy('c.title')
    .orderBy('a.position')
    .execute();
}

async function listPieces(
  school: InSchool,
  { studentId, goalIds, year }: { studentId: string; goalIds: readonly string[]; year: string },
): Promise<Map<string, RecordPiece[]>> {
  if (goalIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .leftJoin('tasks as t', (join) =>
      join
        .onRef('t.school_id', '=', 'o.school_id')
        .onRef('t.id', '=', 'o.task_id')
        .on('t.school_id', '=', school.id),
    )
    .leftJoin('evidence_withdrawals as w', (join) =>
      join
        .onRef('w.school_id', '=', 'e.school_id')
        .onRef('w.evidence_id', '=', 'e.id')
        .on('w.school_id', '=', school.id),
    )
    .select([
      'e.id',
      'e.goal_id as goalId',
      'e.occasion_id as occasionId',
      'e.judge_id as judgeId',
      'e.level',
      'e.worked_on as workedOn',
      'e.recorded_at as at',
      'e.supports',
      'o.retake_of_id as retakeOf',
      't.title as task',
    ])
    .where('e.school_id', '=', school.id)
    .where('e.student_id', '=', studentId)
    .where('e.goal_id', 'in', goalIds)
    .where('e.span', 'in', [year, 'continuing'])
    .where('w.id', 'is', null)
    .execute();
  const perGoal = Map.groupBy(rows, ({ goalId }) => goalId);
  return new Map(
    [...perGoal].map(([goalId, ofGoal]) => {
      const standing = currentJudgements(ofGoal.map((row) => ({ ...row, recordedAt: row.at.getTime() })));
      const ids = new Set(standing.map(({ id }) => id));
      const pieces = ofGoal
        .filter(({ id }) => ids.has(id))
        .toSorted((a, b) =>
          a.workedOn === b.workedOn ? b.at.getTime() - a.at.getTime() : a.workedOn < b.workedOn ? 1 : -1,
        )
        .map(({ id, task, workedOn, level, supports }) => ({
          evidenceId: id,
          task,
          on: workedOn,
          level,
          supports,
        }));
      return [goalId, pieces];
    }),
  );
}
