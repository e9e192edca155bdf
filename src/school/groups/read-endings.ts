import type { InSchool } from '#platform/db/in-school.ts';

/** How a group, or a student's being in one, stands by its newest row. */
export interface Ending {
  readonly endingId: string;
  readonly how: 'ended' | 'undone' | 'again';
  /** School day from which on it holds */
  readonly on: string;
}

/** The newest ending of each of these groups or members, by its id; nothing of one that never had any. */
export async function readEndings(
  school: InSchool,
  { of, ids }: { of: 'group_id' | 'member_id'; ids: readonly string[] },
): Promise<Map<string, Ending>> {
  if (ids.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('group_endings')
    .distinctOn(of)
    .select([`${of} as ofId`, 'id as endingId', 'how', 'on_day as on'])
    .where('school_id', '=', school.id)
    .where(of, 'in', [...ids])
    .orderBy(of)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ ofId, how, ...row }) => [ofId ?? '', { ...row, how: how as Ending['how'] }]));
}
