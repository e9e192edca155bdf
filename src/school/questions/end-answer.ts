import { mayTakeBackAnswer } from '#core/policy/questions.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { isStanding } from './is-standing.ts';
import { writeEnding } from './write-ending.ts';

interface Ask {
  readonly by: Actor;
  readonly writeId: string;
  readonly answerId: string;
}

/**
 * Takes an answer back: its questions wait again, where no other answer stands. Twice is as once. Only who gave it does.
 * Throws NotFound for any other.
 */
export function takeBackAnswer(school: InSchool, ask: Ask): Promise<{ answerId: string }> {
  return turn(school, { ...ask, ends: true });
}

/** Brings back an answer that was taken back. Throws NotFound as above. */
export function bringBackAnswer(school: InSchool, ask: Ask): Promise<{ answerId: string }> {
  return turn(school, { ...ask, ends: false });
}

function turn(
  school: InSchool,
  { by, writeId, answerId, ends }: Ask & { readonly ends: boolean },
): Promise<{ answerId: string }> {
  const act = ends ? 'question.answer-back' : 'question.answer-again';
  return applyOnce(school, by, { writeId, act, request: { answerId } }, async () => {
    const answer = await find(school, answerId);
    const relation = answer && mayTakeBackAnswer(by.standing, answer);
    if (!answer || !relation) throw new NotFound('There is no such answer.');
    if (answer.stands !== ends) return { answerId };
    await writeEnding(school, { by, of: { answerId }, ends });
    await writeAudit(school, by, {
      act,
      relation,
      subject: 'student',
      ids: answer.studentIds,
      detail: { answer: answerId },
    });
    return { answerId };
  });
}

async function find(school: InSchool, answerId: string) {
  if (!isId(answerId)) return undefined;
  const rows = await school.db
    .selectFrom('question_answers as a')
    .innerJoin('answered_questions as aq', (join) =>
      join.onRef('aq.school_id', '=', 'a.school_id').onRef('aq.answer_id', '=', 'a.id'),
    )
    .innerJoin('questions as q', (join) =>
      join.onRef('q.school_id', '=', 'aq.school_id').onRef('q.id', '=', 'aq.question_id'),
    )
    .select([
      'a.answered_by as answeredBy',
      'q.student_id as studentId',
      isStanding(school, 'answer_id', 'a.id').as('stands'),
    ])
    .where('a.school_id', '=', school.id)
    .where('a.id', '=', answerId)
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const { keptOf } = await samePeople(school, [first.answeredBy, ...rows.map((row) => row.studentId)]);
  return {
    answeredBy: keptOf(first.answeredBy),
    studentIds: [...new Set(rows.map((row) => keptOf(row.studentId)))],
    stands: Boolean(first.stands),
  };
}
