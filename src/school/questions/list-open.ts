import { sql } from 'kysely';
import { questionReach } from '#core/policy/questions.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type About, aboutOf } from './about.ts';
import { isStanding } from './is-standing.ts';

/** A question that nobody has answered yet. */
export interface OpenQuestion {
  readonly questionId: string;
  /** Who asked: the person of today, where two were merged */
  readonly studentId: string;
  /** The class in which the student learns today and the actor teaches */
  readonly classId: string;
  readonly courseId: string;
  readonly about: About;
  readonly body: string;
  readonly language: string;
  readonly askedAt: Date;
}

/**
 * The questions that wait for the acting teacher, over all their classes, the longest waiting first: asked in a course
 * they teach, by a student who is in a class of theirs today, not taken back, and with no answer that stands. One
 * statement however many classes. The statement itself is the filter: it takes the reach that agrees with
 * `mayAnswerQuestion`. A page that shows who asked writes the line of the look.
 */
export async function listOpen(school: InSchool, { by }: { by: Actor }): Promise<OpenQuestion[]> {
  const { standing } = by;
  const classIds = [...new Set(questionReach(standing).map(({ classId }) => classId))];
  if (classIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('questions as q')
    .innerJoin('classes as asked', (join) =>
      join.onRef('asked.school_id', '=', 'q.school_id').onRef('asked.id', '=', 'q.class_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'q.school_id').onRef('p.id', '=', 'q.student_id'),
    )
    .innerJoin('enrollments as n', (join) =>
      join
        .onRef('n.school_id', '=', 'q.school_id')
        .on((e) => e('n.student_id', '=', e.fn.coalesce('p.alias_of', 'p.id'))),
    )
    .innerJoin('classes as c', (join) =>
      join
        .onRef('c.school_id', '=', 'n.school_id')
        .onRef('c.id', '=', 'n.class_id')
        .onRef('c.course_id', '=', 'asked.course_id'),
    )
    .distinctOn('q.id')
    .select((e) => [
      'q.id as questionId',
      e.fn.coalesce('p.alias_of', 'p.id').as('studentId'),
      'c.id as classId',
      'c.course_id as courseId',
      'q.goal_id as goalId',
      'q.task_id as taskId',
      'q.body',
      'q.language',
      'q.asked_at as askedAt',
    ])
    .where('q.school_id', '=', school.id)
    .where('n.school_id', '=', school.id)
    .where('c.school_id', '=', school.id)
    .where('n.class_id', 'in', classIds)
    .where('n.from_on', '<=', standing.today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', standing.today)]))
    .where(isStanding(school, 'question_id', 'q.id'))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('answered_questions as aq')
            .select('aq.id')
            .where('aq.school_id', '=', school.id)
            .where('aq.question_id', '=', sql.ref<string>('q.id'))
            .where(isStanding(school, 'answer_id', 'aq.answer_id')),
        ),
      ),
    )
    .orderBy('q.id')
    .orderBy('c.id')
    .execute();
  return rows
    .map(({ goalId, taskId, ...row }) => ({ ...row, about: aboutOf({ goalId, taskId }) }))
    .toSorted((a, b) => a.askedAt.getTime() - b.askedAt.getTime());
}
