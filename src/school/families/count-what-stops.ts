import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** What an end would stop at once, in numbers. */
export interface WhatStops {
  /** Links in letters already sent that open something about the student today */
  readonly links: number;
  /** Letters that name the student and are not handed over yet */
  readonly letters: number;
  /** Browsers in which the adult is signed in */
  readonly sessions: number;
  /** Invitations that nobody has used yet */
  readonly invitations: number;
}

/** Counts them as they are at this moment. Asks no permission. */
export async function countWhatStops(
  school: InSchool,
  { by, adultId, studentId }: { by: Actor; adultId: string; studentId: string },
): Promise<WhatStops> {
  const { now } = by;
  const links = await school.db
    .selectFrom('read_links as l')
    .innerJoin('digests as d', (join) =>
      join.onRef('d.school_id', '=', 'l.school_id').onRef('d.id', '=', 'l.digest_id'),
    )
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('l.school_id', '=', school.id)
    .where('l.adult_id', '=', adultId)
    .where('l.expires_at', '>', now)
    .where('l.revoked_at', 'is', null)
    .where(speaksOf(studentId))
    .executeTakeFirstOrThrow();
  const letters = await school.db
    .selectFrom('digests as d')
    .innerJoin('deliveries as v', (join) =>
      join.onRef('v.school_id', '=', 'd.school_id').onRef('v.digest_id', '=', 'd.id'),
    )
    .innerJoinLateral(
      (e) =>
        e
          .selectFrom('delivery_events as n')
          .select('n.state')
          .where('n.school_id', '=', school.id)
          .whereRef('n.delivery_id', '=', 'v.id')
          .orderBy('n.at', 'desc')
          .orderBy('n.id', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('d.school_id', '=', school.id)
    .where('d.adult_id', '=', adultId)
    .where('newest.state', '=', 'queued')
    .where(speaksOf(studentId))
    .executeTakeFirstOrThrow();
  const sessions = await school.db
    .selectFrom('sessions as s')
    .innerJoin('memberships as m', 'm.identity_id', 's.identity_id')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('m.school_id', '=', school.id)
    .where('m.person_id', '=', adultId)
    .where('s.expires_at', '>', now)
    .executeTakeFirstOrThrow();
  const invitations = await school.db
    .selectFrom('invitations')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('school_id', '=', school.id)
    .where('adult_id', '=', adultId)
    .where('student_id', '=', studentId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return {
    links: Number(links.count),
    letters: Number(letters.count),
    sessions: Number(sessions.count),
    invitations: Number(invitations.count),
  };
}

/** Whether a digest `d` is a week's letter that names the student, or an answer about them. */
function speaksOf(studentId: string) {
  const child = JSON.stringify({ children: [{ studentId }] });
  const answer = JSON.stringify({ studentId });
  return sql<boolean>`(d.content @> ${child}::jsonb or d.content @> ${answer}::jsonb)`;
}
