import { mayAnswerQuestion } from '#core/policy/questions.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkWords } from './check-words.ts';
import { findQuestions } from './find-questions.ts';

/** One answer as it comes from a page. */
export interface NewAnswer {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  /** Which questions it is for: one, or several that ask alike */
  readonly questionIds: readonly string[];
  /** `elsewhere`: said aloud, in class or apart; then no words are needed */
  readonly given: 'here' | 'elsewhere';
  readonly body?: string | undefined;
  /** Language of `body` (BCP 47) */
  readonly language: string;
  /** Whether the whole class reads question and answer, without who asked */
  readonly toClass: boolean;
  /** The question as the class reads it; without it the class reads it as it was asked */
  readonly askedAs?: string | undefined;
}

/**
 * Answers one question, or several at once. Throws NotFound where one is not the actor's to answer, Conflict where one
 * was taken back meanwhile, Invalid where no question is chosen or there are no words and it was not given elsewhere.
 */
export async function answerQuestions(
  school: InSchool,
  { by, answer }: { by: Actor; answer: NewAnswer },
): Promise<{ answerId: string }> {
  const { id, given, language } = answer;
  const questionIds = [...new Set(answer.questionIds)].toSorted();
  if (questionIds.length === 0) throw new Invalid([{ field: 'question', problem: 'is-none' }]);
  const body = checkWords({ id, body: answer.body, needed: given === 'here' });
  const toClass = answer.toClass && body !== null;
  const askedAs = toClass ? checkWords({ id, body: answer.askedAs, needed: false }) : null;
  const request = { questionIds, given, body, language, toClass, askedAs };
  return applyOnce(school, by, { writeId: id, act: 'question.answer', request }, async () => {
    const found = await findQuestions(school, { questionIds, today: by.standing.today });
    const relations = found.map((each) => mayAnswerQuestion(by.standing, each));
    const [relation] = relations;
    if (!relation || found.length < questionIds.length || !relations.every(Boolean))
      throw new NotFound('There is no such question.');
    if (!found.every(({ stands }) => stands))
      throw new Conflict('A question was taken back meanwhile. Open the page again: the others are there.');
    await school.db
      .insertInto('question_answers')
      .values({
        school_id: school.id,
        id,
        body,
        language: body === null ? null : language,
        given,
        to_class: toClass,
        asked_as: askedAs,
        answered_by: by.standing.personId,
        answered_at: by.now,
      })
      .execute();
    await school.db
      .insertInto('answered_questions')
      .values(
        questionIds.map((questionId) => ({
          school_id: school.id,
          id: newId(),
          answer_id: id,
          question_id: questionId,
        })),
      )
      .execute();
    await writeAudit(school, by, {
      act: 'question.answer',
      relation,
      subject: 'student',
      ids: [...new Set(found.map(({ studentId }) => studentId))],
      detail: { answer: id, toClass },
    });
    return { answerId: id };
  });
}
