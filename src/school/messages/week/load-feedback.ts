import type { FeedbackFact } from '#core/messages/week-facts.ts';
import { isPhraseId } from '#locales/phrases.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { samePeople } from '#school/people/same-people.ts';
import type { CourseGoal } from './load-goals.ts';
import type { WeekScope } from './scope.ts';

/**
 * The week's feedback with words, by student: given in a class of the course, or without a class and about one
 * of its goals. Notes that it was given elsewhere have no words, what was withdrawn was not said, and what was spoken
 * stays between teacher and student.
 */
export async function loadFeedback(
  school: InSchool,
  { courseId, studentIds, week, until }: WeekScope,
  goals: readonly CourseGoal[],
): Promise<Map<string, FeedbackFact[]>> {
  if (studentIds.length === 0) return new Map();
  const goalIds = goals.map(({ goalId }) => goalId);
  const people = await samePeople(school, studentIds);
  const rows = await school.db
    .selectFrom('feedback as f')
    .leftJoin('classes as c', (join) =>
      join
        .onRef('c.school_id', '=', 'f.school_id')
        .onRef('c.id', '=', 'f.class_id')
        .on('c.school_id', '=', school.id),
    )
    .leftJoin('feedback_withdrawals as w', (join) =>
      join
        .onRef('w.school_id', '=', 'f.school_id')
        .onRef('w.feedback_id', '=', 'f.id')
        .on('w.school_id', '=', school.id),
    )
    .select([
      'f.id',
      'f.kind',
      'f.student_id as studentId',
      'f.goal_id as goalId',
      'f.phrase',
      'f.body',
      'f.language',
      'f.given_on as givenOn',
    ])
    .where('f.school_id', '=', school.id)
    .where('f.student_id', 'in', people.all)
    .where('f.given', '=', 'here')
    .where('f.sound_id', 'is', null)
    .where('f.given_on', '>=', week)
    .where('f.given_on', '<=', until)
    .where('w.id', 'is', null)
    .where((e) =>
      e.or([
        e('c.course_id', '=', courseId),
        ...(goalIds.length > 0 ? [e.and([e('f.class_id', 'is', null), e('f.goal_id', 'in', goalIds)])] : []),
      ]),
    )
    .execute();
  const facts = rows.flatMap((row) => {
    const words = wordsOf(row);
    if (!words) return [];
    const { id, goalId, givenOn } = row;
    const studentId = people.keptOf(row.studentId);
    return [{ studentId, fact: { id, kind: kindOf(row.kind), goalId, givenOn, words } }];
  });
  const byStudent = Map.groupBy(facts, ({ studentId }) => studentId);
  return new Map([...byStudent].map(([studentId, each]) => [studentId, each.map(({ fact }) => fact)]));
}

function wordsOf(row: {
  phrase: string | null;
  body: string | null;
  language: string | null;
}): FeedbackFact['words'] | undefined {
  if (row.phrase !== null && isPhraseId(row.phrase)) return { kind: 'phrase', phrase: row.phrase };
  if (row.body === null) return undefined;
  return { kind: 'text', text: row.body, language: row.language ?? 'en' };
}

function kindOf(kind: string): FeedbackFact['kind'] {
  if (kind === 'next-step') return 'next_step';
  return kind === 'glow' ? 'glow' : 'grow';
}
