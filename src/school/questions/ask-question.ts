import { mayAskQuestion } from '#core/policy/questions.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { type About, aboutId } from './about.ts';
import { checkWords } from './check-words.ts';
import { findPlace } from './find-place.ts';

/** One question as it comes from a page. */
export interface NewQuestion {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly about: About;
  readonly body: string;
  /** Language of the page it was written on (BCP 47) */
  readonly language: string;
}

/**
 * The acting student asks on a goal or a task of a class of theirs. Nobody scans the words. Throws NotFound where it is
 * none of theirs, Invalid where there are no words or too many.
 */
export async function askQuestion(
  school: InSchool,
  { by, question }: { by: Actor; question: NewQuestion },
): Promise<{ questionId: string }> {
  const { standing } = by;
  const { id, about, language } = question;
  const body = checkWords({ id, body: question.body, needed: true });
  if (body === null) throw new Invalid([{ field: 'body', problem: 'is-empty' }]);
  if (!isId(aboutId(about))) throw new NotFound('There is no such goal or task.');
  const request = { about, body, language };
  return applyOnce(school, by, { writeId: id, act: 'question.ask', request }, async () => {
    const classIds = standing.studies.map(({ classId }) => classId);
    const place = await findPlace(school, { classIds, about });
    const relation = place && mayAskQuestion(standing, place.courseId);
    if (!place || !relation) throw new NotFound('There is no such goal or task.');
    await school.db
      .insertInto('questions')
      .values({
        school_id: school.id,
        id,
        student_id: standing.personId,
        class_id: place.classId,
        goal_id: 'goalId' in about ? about.goalId : null,
        task_id: 'taskId' in about ? about.taskId : null,
        body,
        language,
        asked_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'question.ask',
      relation,
      subject: 'student',
      ids: [standing.personId],
      detail: { question: id },
    });
    return { questionId: id };
  });
}
