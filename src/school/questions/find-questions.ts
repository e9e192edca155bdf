import type { QuestionFacts } from '#core/policy/questions.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { isStanding } from './is-standing.ts';

/** A question as decisions about it need it. */
export interface QuestionFound extends QuestionFacts {
  readonly questionId: string;
  /** Not taken back, or brought back since */
  readonly stands: boolean;
  /** An answer to it stands */
  readonly isAnswered: boolean;
}

/** The questions with these ids, of whoever they are; fewer where some are not there. Asks no permission. */
export async function findQuestions(
  school: InSchool,
  { questionIds, today }: { questionIds: readonly string[]; today: string },
): Promise<QuestionFound[]> {
  const ids = [...new Set(questionIds)].filter(isId);
  if (ids.length === 0) return [];
  const rows = await school.db
    .selectFrom('questions as q')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'q.school_id').onRef('c.id', '=', 'q.class_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'q.school_id').onRef('p.id', '=', 'q.student_id'),
    )
    .leftJoin('enrollments as n', (join) =>
      join
        .onRef('n.school_id', '=', 'q.school_id')
        .on('n.school_id', '=', school.id)
        .on((e) => e('n.student_id', '=', e.fn.coalesce('p.alias_of', 'p.id')))
        .on('n.from_on', '<=', today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)])),
    )
    .select((e) => [
      'q.id as questionId',
      e.fn.coalesce('p.alias_of', 'p.id').as('studentId'),
      'c.course_id as courseId',
      'n.class_id as inClassId',
      isStanding(school, 'question_id', 'q.id').as('stands'),
      e
        .exists(
          e
            .selectFrom('answered_questions as aq')
            .select('aq.id')
            .where('aq.school_id', '=', school.id)
            .whereRef('aq.question_id', '=', 'q.id')
            .where(isStanding(school, 'answer_id', 'aq.answer_id')),
        )
        .as('isAnswered'),
    ])
    .where('q.school_id', '=', school.id)
    .where('q.id', 'in', ids)
    .execute();
  return [...Map.groupBy(rows, ({ questionId }) => questionId).values()].flatMap(([first, ...more]) =>
    first
      ? [
          {
            questionId: first.questionId,
            studentId: first.studentId,
            courseId: first.courseId,
            studentClassIds: [first, ...more].flatMap(({ inClassId }) => (inClassId ? [inClassId] : [])),
            stands: Boolean(first.stands),
            isAnswered: Boolean(first.isAnswered),
          },
        ]
      : [],
  );
}
