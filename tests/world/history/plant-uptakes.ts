import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Days } from '../lay-out-days.ts';
import { pick } from './pick.ts';

/** What a teacher asked of a student, and when the student opened it. */
export interface OpenedWords {
  readonly feedbackId: string;
  readonly kind: 'glow' | 'grow' | 'next-step';
  readonly student: string;
  readonly studentId: string;
  readonly judgeId: string;
  readonly workedOn: string;
}

/** Adds what students did with next steps they had opened: some made a plan, some tried it, and some of that was seen. */
export async function plantUptakes(
  school: InSchool,
  { days, opened }: { days: Days; opened: readonly OpenedWords[] },
): Promise<void> {
  const school_id = school.id;
  const asked = opened.filter(
    ({ kind, workedOn }) => kind === 'next-step' && workedOn < addDays(days.today, -4),
  );
  const answered = asked.flatMap((each) => {
    const lot = pick('uptake', each.student, each.workedOn);
    return lot < 0.7 ? [{ ...each, kind: lot < 0.2 ? ('plan' as const) : ('tried' as const), lot }] : [];
  });
  const rows = answered.map(({ feedbackId, studentId, workedOn, kind, lot }) => {
    const on = addDays(workedOn, 2);
    const said =
      kind === 'plan'
        ? { phrase: lot < 0.1 ? 'next-work' : 'again', outcome: null }
        : { phrase: null, outcome: lot < 0.5 ? 'helped' : 'unsure' };
    return {
      school_id,
      id: newId(),
      feedback_id: feedbackId,
      student_id: studentId,
      kind,
      ...said,
      said_on: on,
      said_at: days.at(on, 15).toISOString(),
    };
  });
  await insertMany(school.db, 'uptakes', rows);
  const looked = answered.filter(
    ({ kind, workedOn, lot }) => kind === 'tried' && lot < 0.45 && workedOn < addDays(days.today, -10),
  );
  await insertMany(
    school.db,
    'feedback_checks',
    looked.map(({ feedbackId, judgeId, workedOn }) => {
      const on = addDays(workedOn, 5);
      return {
        school_id,
        id: newId(),
        feedback_id: feedbackId,
        checked_by: judgeId,
        checked_on: on,
        checked_at: days.at(on, 15).toISOString(),
      };
    }),
  );
}
