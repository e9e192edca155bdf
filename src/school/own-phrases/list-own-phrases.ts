import { sql } from 'kysely';
import { mayHavePhrases } from '#core/policy/own-phrases.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A phrase of the teacher's own that is offered. */
export interface OwnPhrase {
  readonly phraseId: string;
  readonly kind: 'glow' | 'grow' | 'next-step';
  /** With `[name]` for the student and `[…]` for blanks */
  readonly body: string;
  readonly language: string;
  /** To how many students it was said */
  readonly students: number;
  /** How often it was said */
  readonly uses: number;
  /** How often about one of the goals asked for */
  readonly usesHere: number;
  /** Kept by hand; else learned from what was typed */
  readonly kept: boolean;
}

/** To so many students a sentence is said before it is offered. */
const ENOUGH_STUDENTS = 2;

/**
 * The phrases offered to the actor: kept by hand, or typed to two students, and not taken away. Those said most about
 * the goals first, then those said most. None for who teaches nobody.
 */
export async function listOwnPhrases(
  school: InSchool,
  { by, goalIds = [] }: { by: Actor; goalIds?: readonly string[] | undefined },
): Promise<OwnPhrase[]> {
  if (!mayHavePhrases(by.standing)) return [];
  const aboutGoals = sql<boolean>`(f.goal_id = any(${[...goalIds]}::uuid[]) or f.task_id in ${school.db
    .selectFrom('task_goals as tg')
    .select('tg.task_id')
    .where('tg.school_id', '=', school.id)
    .where('tg.goal_id', '=', sql<string>`any(${[...goalIds]}::uuid[])`)})`;
  const { personId } = by.standing;
  // Of thousands of sentences that were said once, only those with a mark are looked at.
  const marked = school.db
    .selectFrom('own_phrase_marks as m')
    .distinctOn('m.phrase_id')
    .select(['m.phrase_id', 'm.mark'])
    .where('m.school_id', '=', school.id)
    .where('m.person_id', '=', personId)
    .orderBy('m.phrase_id')
    .orderBy('m.made_at', 'desc')
    .orderBy('m.id', 'desc');
  const rows = await school.db
    .selectFrom(marked.as('last'))
    .innerJoin('own_phrases as p', (join) =>
      join.on('p.school_id', '=', school.id).onRef('p.id', '=', 'last.phrase_id'),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('own_phrase_uses as u')
          .innerJoin('feedback as f', (join) =>
            join.onRef('f.school_id', '=', 'u.school_id').onRef('f.id', '=', 'u.feedback_id'),
          )
          .leftJoin('feedback_withdrawals as x', (join) =>
            join.onRef('x.school_id', '=', 'f.school_id').onRef('x.feedback_id', '=', 'f.id'),
          )
          .select((each) => [
            each.fn.count<string>('f.student_id').distinct().as('students'),
            each.fn.countAll<string>().as('uses'),
            each.fn.countAll<string>().filterWhere(aboutGoals).as('usesHere'),
          ])
          .where('u.school_id', '=', school.id)
          .whereRef('u.phrase_id', '=', 'p.id')
          .where('x.id', 'is', null)
          .as('said'),
      (join) => join.onTrue(),
    )
    .select(['p.id as phraseId', 'p.kind', 'p.body', 'p.language', 'last.mark'])
    .select(['said.students', 'said.uses', 'said.usesHere'])
    .where('p.school_id', '=', school.id)
    .where('p.person_id', '=', personId)
    .where((e) =>
      e.or([
        e('last.mark', '=', 'kept'),
        e.and([e('last.mark', '=', 'learned'), e('said.students', '>=', String(ENOUGH_STUDENTS))]),
      ]),
    )
    .orderBy('said.usesHere', 'desc')
    .orderBy('said.uses', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
  return rows.map(({ phraseId, kind, body, language, mark, students, uses, usesHere }) => ({
    phraseId,
    kind: kind as OwnPhrase['kind'],
    body,
    language,
    students: Number(students),
    uses: Number(uses),
    usesHere: Number(usesHere),
    kept: mark === 'kept',
  }));
}
