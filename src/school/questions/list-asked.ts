import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { aboutOf } from './about.ts';
import { isStanding } from './is-standing.ts';
import type { GivenAnswer, MyQuestion } from './open-my-questions.ts';

/** What the acting person asked and did not take back, the newest first, with the answers that stand. */
export async function listAsked(school: InSchool, { by }: { by: Actor }): Promise<MyQuestion[]> {
  const asked = await school.db
    .selectFrom('questions as q')
    .select([
      'q.id as questionId',
      'q.goal_id as goalId',
      'q.task_id as taskId',
      'q.body',
      'q.language',
      'q.asked_at as askedAt',
    ])
    .where('q.school_id', '=', school.id)
    .where('q.student_id', '=', idsOfPerson(school, by.standing.personId))
    .where(isStanding(school, 'question_id', 'q.id'))
    .orderBy('q.asked_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(100)
    .execute();
  if (asked.length === 0) return [];
  const answers = await school.db
    .selectFrom('answered_questions as aq')
    .innerJoin('question_answers as a', (join) =>
      join.onRef('a.school_id', '=', 'aq.school_id').onRef('a.id', '=', 'aq.answer_id'),
    )
    .select([
      'aq.question_id as questionId',
      'a.id as answerId',
      'a.body',
      'a.language',
      'a.given',
      'a.to_class as toClass',
      'a.answered_by as answeredById',
      'a.answered_at as answeredAt',
    ])
    .where('aq.school_id', '=', school.id)
    .where(
      'aq.question_id',
      'in',
      asked.map(({ questionId }) => questionId),
    )
    .where(isStanding(school, 'answer_id', 'a.id'))
    .orderBy('a.answered_at')
    .orderBy('a.id')
    .execute();
  const byQuestion = Map.groupBy(answers, ({ questionId }) => questionId);
  return asked.map(({ goalId, taskId, ...question }) => ({
    ...question,
    about: aboutOf({ goalId, taskId }),
    answers: (byQuestion.get(question.questionId) ?? []).map(({ questionId: _, given, ...answer }) => ({
      ...answer,
      given: given as GivenAnswer['given'],
    })),
  }));
}
