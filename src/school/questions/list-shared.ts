import { mayReadShared } from '#core/policy/questions.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { type About, aboutId, aboutOf } from './about.ts';
import { isStanding } from './is-standing.ts';

/** An answer to a whole class. Neither who asked nor when is part of it. */
export interface SharedAnswer {
  readonly answerId: string;
  readonly about: About;
  /** As they were asked, or as the teacher put them for the class */
  readonly asked: readonly { readonly body: string; readonly language: string | undefined }[];
  readonly body: string;
  readonly language: string;
  readonly answeredById: string;
  readonly answeredAt: Date;
}

/**
 * What was answered to the acting student's classes of today, the newest first; not what they asked themselves, which
 * they read as their own. The statement reads no asker but to leave out the reader.
 */
export async function listShared(school: InSchool, { by }: { by: Actor }): Promise<SharedAnswer[]> {
  const { standing } = by;
  const classIds = standing.studies
    .map(({ classId }) => classId)
    .filter((classId) => mayReadShared(standing, classId));
  if (classIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('question_answers as a')
    .innerJoin('answered_questions as aq', (join) =>
      join.onRef('aq.school_id', '=', 'a.school_id').onRef('aq.answer_id', '=', 'a.id'),
    )
    .innerJoin('questions as q', (join) =>
      join.onRef('q.school_id', '=', 'aq.school_id').onRef('q.id', '=', 'aq.question_id'),
    )
    .select([
      'a.id as answerId',
      'a.body',
      'a.language',
      'a.asked_as as askedAs',
      'a.answered_by as answeredById',
      'a.answered_at as answeredAt',
      'q.goal_id as goalId',
      'q.task_id as taskId',
      'q.body as asked',
      'q.language as askedIn',
    ])
    .where('a.school_id', '=', school.id)
    .where('a.to_class', '=', true)
    .where('q.class_id', 'in', classIds)
    .where((e) => e.not(e('q.student_id', '=', idsOfPerson(school, standing.personId))))
    .where(isStanding(school, 'answer_id', 'a.id'))
    .where(isStanding(school, 'question_id', 'q.id'))
    .orderBy('a.answered_at', 'desc')
    .orderBy('a.id', 'desc')
    // By the words, not by the moment: the order says nothing about who asked first.
    .orderBy('q.body')
    .limit(200)
    .execute();
  const groups = Map.groupBy(rows, (row) => `${row.answerId} ${aboutId(aboutOf(row))}`);
  return [...groups.values()].flatMap((ofAnswer) =>
    ofAnswer.slice(0, 1).map((first) => ({
      answerId: first.answerId,
      about: aboutOf(first),
      asked:
        first.askedAs === null
          ? distinct(ofAnswer.map(({ asked, askedIn }) => ({ body: asked, language: askedIn })))
          : [{ body: first.askedAs, language: first.language ?? undefined }],
      body: first.body ?? '',
      language: first.language ?? '',
      answeredById: first.answeredById,
      answeredAt: first.answeredAt,
    })),
  );
}

function distinct<Asked extends { readonly body: string }>(asked: readonly Asked[]): Asked[] {
  return [...new Map(asked.map((each) => [each.body, each])).values()];
}
