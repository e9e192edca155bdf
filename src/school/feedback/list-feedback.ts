import { mayReadRecord } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import type { FeedbackKind } from './new-feedback.ts';

/** One feedback as a page shows it. */
export interface GivenFeedback {
  readonly feedbackId: string;
  readonly kind: FeedbackKind;
  readonly goalId: string | null;
  /** In the reader's language where there is one, with the language it is in */
  readonly goal: { readonly title: string; readonly language: string } | null;
  readonly taskId: string | null;
  readonly taskTitle: string | null;
  readonly occasionId: string | null;
  readonly classId: string | null;
  /** A sentence of the bank (`isPhraseId`), or free words, or neither where it was given elsewhere */
  readonly phrase: string | null;
  readonly body: string | null;
  readonly language: string | null;
  /** Whether it was spoken into a microphone; its words are the transcript */
  readonly isSpoken: boolean;
  readonly given: 'here' | 'elsewhere';
  readonly givenById: string;
  /** What the giver is called today */
  readonly givenBy: string;
  readonly givenOn: string;
  readonly givenAt: Date;
  /** When the student opened it; null where they have not */
  readonly openedAt: Date | null;
}

/**
 * A student's feedback, newest first, without what was taken back. Throws NotFound where the actor may not read
 * the student's record. The page that shows it to staff writes the audit line of the look.
 */
export async function listFeedback(
  school: InSchool,
  ask: {
    by: Actor;
    studentId: string;
    /** The reader's, for the names of goals */
    language: string;
    goalId?: string | undefined;
    taskId?: string | undefined;
    limit?: number | undefined;
  },
): Promise<GivenFeedback[]> {
  const { by, studentId, language, goalId, taskId, limit = 200 } = ask;
  const { today } = by.standing;
  const student = await loadStudentFacts(school, { studentId, today });
  if (!mayReadRecord(by.standing, student)) throw new NotFound('There is no such student.');
  const rows = await school.db
    .selectFrom('feedback as f')
    .leftJoin('feedback_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'f.school_id').onRef('x.feedback_id', '=', 'f.id'),
    )
    .leftJoin('feedback_openings as o', (join) =>
      join.onRef('o.school_id', '=', 'f.school_id').onRef('o.feedback_id', '=', 'f.id'),
    )
    .leftJoin('tasks as t', (join) =>
      join.onRef('t.school_id', '=', 'f.school_id').onRef('t.id', '=', 'f.task_id'),
    )
    .leftJoin('people as g', (join) =>
      join
        .onRef('g.school_id', '=', 'f.school_id')
        .onRef('g.id', '=', 'f.given_by')
        .on('g.alias_of', 'is not', null),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('person_names as n')
          .select('n.display_name')
          .where('n.school_id', '=', school.id)
          .whereRef('n.person_id', '=', (or) => or.fn.coalesce('g.alias_of', 'f.given_by'))
          .where('n.from_on', '<=', today)
          .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', today)]))
          .orderBy('n.purpose')
          .orderBy('n.from_on', 'desc')
          .limit(1)
          .as('giver'),
      (join) => join.onTrue(),
    )
    .select((e) => [
      'f.id as feedbackId',
      'f.kind',
      'f.goal_id as goalId',
      'f.task_id as taskId',
      't.title as taskTitle',
      'f.occasion_id as occasionId',
      'f.class_id as classId',
      'f.phrase',
      'f.body',
      'f.language',
      'f.given',
      e('f.sound_id', 'is not', null).as('isSpoken'),
      e.fn.coalesce('g.alias_of', 'f.given_by').as('givenById'),
      'giver.display_name as givenBy',
      'f.given_on as givenOn',
      'f.given_at as givenAt',
      'o.opened_at as openedAt',
    ])
    .where('f.school_id', '=', school.id)
    .where('f.student_id', '=', idsOfPerson(school, studentId))
    .where('x.id', 'is', null)
    .$if(goalId !== undefined, (only) => only.where('f.goal_id', '=', goalId ?? null))
    .$if(taskId !== undefined, (only) => only.where('f.task_id', '=', taskId ?? null))
    .orderBy('f.given_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit)
    .execute();
  const goalIds = rows.flatMap((row) => (row.goalId ? [row.goalId] : []));
  const wordings = await goalWordings(school, { goalIds, language });
  return rows.map((row) => {
    const wording = row.goalId ? wordings.get(row.goalId) : undefined;
    return {
      ...row,
      isSpoken: Boolean(row.isSpoken),
      kind: row.kind as FeedbackKind,
      given: row.given as 'here' | 'elsewhere',
      givenBy: row.givenBy ?? '',
      goal: wording ? { title: wording.title, language: wording.language } : null,
    };
  });
}
