import { mayReadRecord } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import type { SelfWord } from './check-self.ts';
import { type HabitWords, habitWords } from './habit.ts';
import { isStanding } from './is-standing.ts';
import type { SaidKind } from './note-habit.ts';

/** What was said of a habit of one student: a note, thanks, or the student's own look. */
export interface Said {
  readonly saidId: string;
  readonly kind: SaidKind | 'self';
  readonly habit: HabitWords;
  /** What the student says of it; only of their own look */
  readonly word: SelfWord | null;
  readonly body: string | null;
  readonly language: string | null;
  readonly saidById: string;
  /** What they are called today */
  readonly saidBy: string;
  readonly saidOn: string;
  readonly saidAt: Date;
}

/** As many as a page shows. Nothing counts them. */
const MOST = 60;

/**
 * What was said of a student's habits and not taken back, the newest first. Throws NotFound where the actor may not read
 * the student's record. The page that shows it to staff writes the audit line of the look.
 */
export async function listSaid(
  school: InSchool,
  { by, studentId }: { by: Actor; studentId: string },
): Promise<Said[]> {
  const { today } = by.standing;
  const student = await loadStudentFacts(school, { studentId, today });
  if (!mayReadRecord(by.standing, student)) throw new NotFound('There is no such student.');
  const words = [
    'h.phrase',
    'h.name',
    'h.looks_like as looksLike',
    'h.tip',
    'h.language as habitIn',
  ] as const;
  const [notes, thanks] = await together([
    school.db
      .selectFrom('habit_notes as n')
      .innerJoin('habits as h', (join) =>
        join.onRef('h.school_id', '=', 'n.school_id').onRef('h.id', '=', 'n.habit_id'),
      )
      .select(['n.id as saidId', 'n.kind', 'n.word', 'n.body', 'n.language', ...words])
      .select(['n.noted_by as saidById', 'n.noted_on as saidOn', 'n.noted_at as saidAt'])
      .where('n.school_id', '=', school.id)
      .where('n.student_id', '=', idsOfPerson(school, studentId))
      .where(isStanding(school, 'note_id', 'n.id'))
      .orderBy('n.noted_at', 'desc')
      .limit(MOST)
      .execute(),
    school.db
      .selectFrom('appreciations as n')
      .innerJoin('habits as h', (join) =>
        join.onRef('h.school_id', '=', 'n.school_id').onRef('h.id', '=', 'n.habit_id'),
      )
      .select(['n.id as saidId', 'n.body', 'n.language', ...words])
      .select(['n.given_by as saidById', 'n.given_on as saidOn', 'n.given_at as saidAt'])
      .where('n.school_id', '=', school.id)
      .where('n.student_id', '=', idsOfPerson(school, studentId))
      .where(isStanding(school, 'appreciation_id', 'n.id'))
      .orderBy('n.given_at', 'desc')
      .limit(MOST)
      .execute(),
  ]);
  const rows = [...notes, ...thanks.map((row) => ({ ...row, kind: 'thanks', word: null }))]
    .toSorted((a, b) => b.saidAt.getTime() - a.saidAt.getTime() || (a.saidId < b.saidId ? 1 : -1))
    .slice(0, MOST);
  const names = await listNames(school, { personIds: rows.map(({ saidById }) => saidById), today });
  return rows.map(({ phrase, name, looksLike, tip, habitIn, kind, word, ...row }) => ({
    ...row,
    kind: kind as Said['kind'],
    word: word as SelfWord | null,
    habit: habitWords({ phrase, name, looksLike, tip, language: habitIn }),
    saidBy: names.get(row.saidById)?.display ?? '',
  }));
}
