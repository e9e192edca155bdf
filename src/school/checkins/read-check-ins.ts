import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { samePeople } from '#school/people/same-people.ts';
import type { CheckInWord } from './say-check-in.ts';

/** A check-in that was not taken back. */
export interface CheckIn {
  readonly checkInId: string;
  readonly studentId: string;
  readonly readerId: string;
  readonly word: CheckInWord | null;
  readonly body: string | null;
  readonly language: string | null;
  readonly saidOn: string;
  readonly saidAt: Date;
  /** Whether its reader says that they have read it */
  readonly seen: boolean;
}

/** So many of the newest; older ones are nobody's daily reading. */
const MOST = 60;

type Whose =
  | { readonly studentId: string }
  | { readonly readerId: string }
  | { readonly checkInIds: readonly string[] };

/**
 * What a student said, what was said to one adult, or these; the newest first, without what was taken back, everybody
 * under the id of the person kept. Asks no permission: for a verb that asks of each.
 */
export async function readCheckIns(school: InSchool, whose: Whose): Promise<CheckIn[]> {
  if ('checkInIds' in whose && whose.checkInIds.length === 0) return [];
  const seen = school.db
    .selectFrom('check_in_seens as s')
    .select('s.seen')
    .where('s.school_id', '=', school.id)
    .where('s.check_in_id', '=', sql<string>`${sql.ref('c.id')}`)
    .orderBy('s.seen_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(1);
  const rows = await school.db
    .selectFrom('check_ins as c')
    .leftJoin('check_in_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'c.school_id').onRef('x.check_in_id', '=', 'c.id'),
    )
    .select(['c.id as checkInId', 'c.student_id as studentId', 'c.reader_id as readerId'])
    .select(['c.word', 'c.body', 'c.language', 'c.said_on as saidOn', 'c.said_at as saidAt'])
    .select(sql<boolean>`coalesce(${seen}, false)`.as('seen'))
    .where('c.school_id', '=', school.id)
    .where('x.id', 'is', null)
    .$if('studentId' in whose, (query) =>
      query.where('c.student_id', '=', idsOfPerson(school, 'studentId' in whose ? whose.studentId : '')),
    )
    .$if('readerId' in whose, (query) =>
      query.where('c.reader_id', '=', idsOfPerson(school, 'readerId' in whose ? whose.readerId : '')),
    )
    .$if('checkInIds' in whose, (query) =>
      query.where('c.id', 'in', 'checkInIds' in whose ? [...whose.checkInIds] : []),
    )
    .orderBy('c.said_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(MOST)
    .execute();
  const { keptOf } = await samePeople(school, [
    ...new Set(rows.flatMap(({ studentId, readerId }) => [studentId, readerId])),
  ]);
  return rows.map(({ word, ...row }) => ({
    ...row,
    word: word as CheckInWord | null,
    studentId: keptOf(row.studentId),
    readerId: keptOf(row.readerId),
  }));
}
