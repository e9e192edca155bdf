import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { type About, aboutOf } from './about.ts';
import { isStanding } from './is-standing.ts';

/** An answer that the actor gave, with what it is for. */
export interface MyAnswer {
  readonly answerId: string;
  readonly body: string | null;
  readonly language: string | null;
  readonly given: 'here' | 'elsewhere';
  readonly toClass: boolean;
  readonly askedAs: string | null;
  readonly answeredAt: Date;
  readonly questions: readonly {
    readonly studentId: string;
    readonly about: About;
    readonly body: string;
    readonly language: string;
  }[];
}

/** So many days back an answer stands in the list, where it can be taken back. */
const DAYS = 14;

/** The answers that the acting teacher gave in the last two weeks and that stand, the newest first. */
export async function listMyAnswers(school: InSchool, { by }: { by: Actor }): Promise<MyAnswer[]> {
  const { standing } = by;
  const rows = await school.db
    .selectFrom('question_answers as a')
    .innerJoin('answered_questions as aq', (join) =>
      join.onRef('aq.school_id', '=', 'a.school_id').onRef('aq.answer_id', '=', 'a.id'),
    )
    .innerJoin('questions as q', (join) =>
      join.onRef('q.school_id', '=', 'aq.school_id').onRef('q.id', '=', 'aq.question_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'q.school_id').onRef('p.id', '=', 'q.student_id'),
    )
    .select((e) => [
      'a.id as answerId',
      'a.body',
      'a.language',
      'a.given',
      'a.to_class as toClass',
      'a.asked_as as askedAs',
      'a.answered_at as answeredAt',
      e.fn.coalesce('p.alias_of', 'p.id').as('studentId'),
      'q.goal_id as goalId',
      'q.task_id as taskId',
      'q.body as asked',
      'q.language as askedIn',
    ])
    .where('a.school_id', '=', school.id)
    .where('a.answered_by', '=', idsOfPerson(school, standing.personId))
    .where('a.answered_at', '>=', new Date(`${addDays(standing.today, -DAYS)}T00:00:00Z`))
    .where(isStanding(school, 'answer_id', 'a.id'))
    .orderBy('a.answered_at', 'desc')
    .orderBy('a.id', 'desc')
    .orderBy('q.asked_at')
    .execute();
  return [...Map.groupBy(rows, ({ answerId }) => answerId).values()].flatMap((ofAnswer) =>
    ofAnswer.slice(0, 1).map(({ answerId, body, language, given, toClass, askedAs, answeredAt }) => ({
      answerId,
      body,
      language,
      given: given as MyAnswer['given'],
      toClass,
      askedAs,
      answeredAt,
      questions: ofAnswer.map((row) => ({
        studentId: row.studentId,
        about: aboutOf(row),
        body: row.asked,
        language: row.askedIn,
      })),
    })),
  );
}
