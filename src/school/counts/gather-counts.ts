import type { SchoolCounts } from '#core/counts/counts-to-publish.ts';
import { mayPublishCounts } from '#core/policy/schools.ts';
import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { keptId } from '#school/people/kept-id.ts';

/** Days over which a student counts as seen. */
const FOUR_WEEKS = 28;

/** The school's counts of today, each student once whatever ids they stood under. Throws NotFound for others than leaders. */
export async function gatherCounts(school: InSchool, { by }: { by: Actor }): Promise<SchoolCounts> {
  if (!mayPublishCounts(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const since = addDays(today, -FOUR_WEEKS);
  const { classes } = await school.db
    .selectFrom('classes')
    .select((e) => e.fn.countAll<number>().as('classes'))
    .where('school_id', '=', school.id)
    .where((e) => e.or([e('starts_on', 'is', null), e('starts_on', '<=', today)]))
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', today)]))
    .executeTakeFirstOrThrow();
  const enrolled = school.db
    .selectFrom('enrollments as n')
    .innerJoin('people as s', (join) =>
      join.onRef('s.school_id', '=', 'n.school_id').onRef('s.id', '=', 'n.student_id'),
    )
    // Work and words keep the id they were recorded under.
    .innerJoin('people as i', (join) =>
      join.onRef('i.school_id', '=', 's.school_id').on((e) => e(keptId('i'), '=', keptId('s'))),
    )
    .select((e) => e.fn.count<number>(keptId('s')).distinct().as('students'))
    .where('n.school_id', '=', school.id)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]));
  const all = await enrolled.executeTakeFirstOrThrow();
  const withEvidence = await enrolled
    .where((e) =>
      e.exists(
        e
          .selectFrom('evidence as v')
          .select('v.id')
          .where('v.school_id', '=', school.id)
          .whereRef('v.student_id', '=', 'i.id')
          .where('v.worked_on', '>', since)
          .where((not) =>
            not.not(
              not.exists(
                not
                  .selectFrom('evidence_withdrawals as w')
                  .select('w.id')
                  .where('w.school_id', '=', school.id)
                  .whereRef('w.evidence_id', '=', 'v.id'),
              ),
            ),
          ),
      ),
    )
    .executeTakeFirstOrThrow();
  const spokenTo = await enrolled
    .where((e) =>
      e.exists(
        e
          .selectFrom('feedback as f')
          .select('f.id')
          .where('f.school_id', '=', school.id)
          .whereRef('f.student_id', '=', 'i.id')
          .where('f.given_on', '>', since)
          .where((not) =>
            not.not(
              not.exists(
                not
                  .selectFrom('feedback_withdrawals as w')
                  .select('w.id')
                  .where('w.school_id', '=', school.id)
                  .whereRef('w.feedback_id', '=', 'f.id'),
              ),
            ),
          ),
      ),
    )
    .executeTakeFirstOrThrow();
  const withFamily = await enrolled
    .where((e) =>
      e.exists(
        e
          .selectFrom('guardianships as g')
          .innerJoin('contacts as c', (join) =>
            join.onRef('c.school_id', '=', 'g.school_id').onRef('c.person_id', '=', 'g.adult_id'),
          )
          .select('g.id')
          .where('g.school_id', '=', school.id)
          .whereRef('g.student_id', '=', 'i.id')
          .where('g.may_hear', '=', true)
          .where('g.from_on', '<=', today)
          .where((or) => or.or([or('g.until_on', 'is', null), or('g.until_on', '>', today)]))
          .where('c.kind', '=', 'email')
          .where((or) => or.or([or('c.until_on', 'is', null), or('c.until_on', '>', today)])),
      ),
    )
    .executeTakeFirstOrThrow();
  return {
    classes,
    students: all.students,
    studentsWithEvidence: withEvidence.students,
    studentsSpokenTo: spokenTo.students,
    studentsWithFamily: withFamily.students,
  };
}
