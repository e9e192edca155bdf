import { type Expression, type SqlBool, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/** Which requests are asked for. */
export type WhichRequests =
  | { readonly requestIds: readonly string[] }
  | { readonly classIds: readonly string[] }
  | { readonly studentId: string; readonly goalId?: string | undefined };

/**
 * The rows of requests, one for each class in which the student learns for the goal on the day: each with the newest word
 * about its learning step, its ending, its booking with the slot as it stands, and when it was shown.
 */
export async function selectRequests(
  school: InSchool,
  { which, today }: { which: WhichRequests; today: string },
) {
  const kept = sql<string>`coalesce(p.alias_of, p.id)`;
  return school.db
    .selectFrom('retake_requests as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'r.school_id').onRef('p.id', '=', 'r.student_id'),
    )
    .innerJoin('enrollments as n', (join) =>
      join
        .onRef('n.school_id', '=', 'r.school_id')
        .on('n.student_id', '=', kept)
        .on('n.from_on', '<=', today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)])),
    )
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year')
        .onRef('a.goal_id', '=', 'r.goal_id'),
    )
    .leftJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'r.school_id').onRef('o.id', '=', 'r.occasion_id'),
    )
    .leftJoin('tasks as t', (join) =>
      join.onRef('t.school_id', '=', 'o.school_id').onRef('t.id', '=', 'o.task_id'),
    )
    .leftJoinLateral(newestStep(school).as('s'), (join) => join.onTrue())
    .leftJoinLateral(standingEnding(school).as('x'), (join) => join.onTrue())
    .leftJoinLateral(newestBooking(school).as('b'), (join) => join.onTrue())
    .leftJoinLateral(offeredSlot(school).as('v'), (join) => join.onTrue())
    .leftJoinLateral(newEvidence(school).as('w'), (join) => join.onTrue())
    .select([
      'r.id as requestId',
      kept.as('studentId'),
      'r.goal_id as goalId',
      'c.id as classId',
      'r.step as plans',
      'r.plan',
      'r.language as planLanguage',
      'r.asked_at as askedAt',
      'o.id as occasionId',
      'o.worked_on as workedOn',
      't.id as taskId',
      't.title as taskTitle',
      's.id as stepId',
      's.confirmed',
      's.step as stepWhat',
      's.words as stepWords',
      's.language as stepLanguage',
      's.said_at as stepAt',
      'x.id as endingId',
      'x.ending',
      'x.reason',
      'x.words as endingWords',
      'x.language as endingLanguage',
      'x.step_first as stepFirst',
      'x.ended_at as endedAt',
      'b.slot_id as bookedSlotId',
      'b.booked_at as bookedAt',
      'v.slot_id as slotId',
      'v.on_day as slotDay',
      'v.starts_at as slotStarts',
      'v.ends_at as slotEnds',
      'v.place as slotPlace',
      'w.recorded_at as shownAt',
    ])
    .where('r.school_id', '=', school.id)
    .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', today)]))
    .where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))
    .$if('requestIds' in which, (q) =>
      q.where('r.id', 'in', 'requestIds' in which ? [...which.requestIds] : []),
    )
    .$if('classIds' in which, (q) => q.where('c.id', 'in', 'classIds' in which ? [...which.classIds] : []))
    .$if('studentId' in which, (q) =>
      q.where('r.student_id', '=', idsOfPerson(school, 'studentId' in which ? which.studentId : '')),
    )
    .$if('goalId' in which && which.goalId !== undefined, (q) =>
      q.where('r.goal_id', '=', ('goalId' in which && which.goalId) || ''),
    )
    .orderBy('r.asked_at')
    .orderBy('r.id')
    .orderBy('c.title')
    .execute();
}

/** The word about the learning step that stands, the student's own before a teacher's, and whether one confirmed it. */
function newestStep(school: InSchool) {
  return school.db
    .selectFrom('retake_steps as st')
    .leftJoin('retake_step_withdrawals as sw', (join) =>
      join
        .onRef('sw.school_id', '=', 'st.school_id')
        .onRef('sw.step_id', '=', 'st.id')
        .on('sw.school_id', '=', school.id),
    )
    .select(['st.id', 'st.step', 'st.words', 'st.language', 'st.said_at'])
    .select(sql<boolean>`bool_or(st.word = 'confirmed') over ()`.as('confirmed'))
    .where('st.school_id', '=', school.id)
    .where('st.request_id', '=', sql.ref<string>('r.id'))
    .where('sw.id', 'is', null)
    .orderBy('st.word', 'desc')
    .orderBy('st.said_at', 'desc')
    .orderBy('st.id', 'desc')
    .limit(1);
}

function standingEnding(school: InSchool) {
  return school.db
    .selectFrom('retake_endings as en')
    .leftJoin('retake_ending_withdrawals as ew', (join) =>
      join
        .onRef('ew.school_id', '=', 'en.school_id')
        .onRef('ew.ending_id', '=', 'en.id')
        .on('ew.school_id', '=', school.id),
    )
    .select(['en.id', 'en.ending', 'en.reason', 'en.words', 'en.language', 'en.step_first', 'en.ended_at'])
    .where('en.school_id', '=', school.id)
    .where('en.request_id', '=', sql.ref<string>('r.id'))
    .where('ew.id', 'is', null)
    .orderBy('en.ended_at', 'desc')
    .orderBy('en.id', 'desc')
    .limit(1);
}

function newestBooking(school: InSchool) {
  return school.db
    .selectFrom('retake_bookings as bo')
    .select(['bo.slot_id', 'bo.booked_at'])
    .where('bo.school_id', '=', school.id)
    .where('bo.request_id', '=', sql.ref<string>('r.id'))
    .orderBy('bo.booked_at', 'desc')
    .orderBy('bo.id', 'desc')
    .limit(1);
}

/** What the booked slot says, where it is still offered. */
function offeredSlot(school: InSchool) {
  return school.db
    .selectFrom('retake_slot_versions as ve')
    .select(['ve.slot_id', 've.on_day', 've.starts_at', 've.ends_at', 've.place'])
    .where('ve.school_id', '=', school.id)
    .where('ve.slot_id', '=', sql.ref<string>('b.slot_id'))
    .where((e) => e.not(e.exists(slotWithdrawn(school, 've.slot_id'))))
    .orderBy('ve.written_at', 'desc')
    .orderBy('ve.id', 'desc')
    .limit(1);
}

/** A subquery: the rows by which a slot is withdrawn now, for `exists`. `slot` names the column of its id. */
export function slotWithdrawn(school: InSchool, slot: string) {
  return school.db
    .selectFrom('retake_slot_withdrawals as gone')
    .leftJoin('retake_slot_returns as again', (join) =>
      join
        .onRef('again.school_id', '=', 'gone.school_id')
        .onRef('again.withdrawal_id', '=', 'gone.id')
        .on('again.school_id', '=', school.id),
    )
    .select('gone.id')
    .where('gone.school_id', '=', school.id)
    .where('gone.slot_id', '=', sql.ref<string>(slot))
    .where('again.id', 'is', null);
}

/**
 * The evidence for that goal by which the request is shown: a later attempt at the piece that was named; else any retake,
 * or what was judged of the slot's day or after it.
 */
function newEvidence(school: InSchool) {
  const named = sql<SqlBool>`o.id is not null and oc.task_id = o.task_id and oc.attempt > o.attempt`;
  const any = sql<SqlBool>`o.id is null and (oc.retake_of_id is not null
    or (oc.worked_on >= v.on_day and ev.recorded_at >= b.booked_at))`;
  return school.db
    .selectFrom('evidence as ev')
    .innerJoin('occasions as oc', (join) =>
      join.onRef('oc.school_id', '=', 'ev.school_id').onRef('oc.id', '=', 'ev.occasion_id'),
    )
    .leftJoin('evidence_withdrawals as wi', (join) =>
      join
        .onRef('wi.school_id', '=', 'ev.school_id')
        .onRef('wi.evidence_id', '=', 'ev.id')
        .on('wi.school_id', '=', school.id),
    )
    .select('ev.recorded_at')
    .where('ev.school_id', '=', school.id)
    .where('ev.goal_id', '=', sql.ref<string>('r.goal_id'))
    .where((e) => e('ev.student_id', 'in', sameStudent(school)))
    .where('ev.recorded_at', '>=', sql.ref<Date>('r.asked_at'))
    .where('wi.id', 'is', null)
    .where((e) => e.or([named, any] as Expression<SqlBool>[]))
    .orderBy('ev.recorded_at')
    .limit(1);
}

/** Every id under which the student's work may stand. */
function sameStudent(school: InSchool) {
  const kept = sql<string>`coalesce(p.alias_of, p.id)`;
  return school.db
    .selectFrom('people as same')
    .select('same.id')
    .where('same.school_id', '=', school.id)
    .where((e) => e.or([e('same.id', '=', kept), e('same.alias_of', '=', kept)]));
}
