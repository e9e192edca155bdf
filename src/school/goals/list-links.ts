import type { LinkKind } from '#core/goals/check-link.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { type GoalWording, goalWordings } from './goal-wordings.ts';

/** How another goal stands to one: it was replaced by this one or took its place, comes before it or after it. */
export type LinkSide = 'replaces' | 'replaced-by' | 'after' | 'leads-to';

/** A link that holds, seen from one of its goals. */
export interface LinkedGoal {
  readonly linkId: string;
  readonly side: LinkSide;
  /** The goal at the other end */
  readonly other: GoalWording;
  /** May be empty */
  readonly reason: string;
  readonly madeAt: Date;
}

/** What each of the goals is linked to, by goal id; in the order of making. Asks no permission. */
export async function listLinks(
  school: InSchool,
  { goalIds, language }: { goalIds: readonly string[]; language: string },
): Promise<ReadonlyMap<string, readonly LinkedGoal[]>> {
  if (goalIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('goal_links as l')
    .leftJoin('goal_link_ends as x', (join) =>
      join.onRef('x.school_id', '=', 'l.school_id').onRef('x.link_id', '=', 'l.id'),
    )
    .select(['l.id as linkId', 'l.kind', 'l.from_goal_id as fromId', 'l.to_goal_id as toId'])
    .select(['l.reason', 'l.made_at as madeAt'])
    .where('l.school_id', '=', school.id)
    .where((e) => e.or([e('l.from_goal_id', 'in', goalIds), e('l.to_goal_id', 'in', goalIds)]))
    .where('x.id', 'is', null)
    .orderBy('l.made_at')
    .orderBy('l.id')
    .execute();
  if (rows.length === 0) return new Map();
  const wordings = await goalWordings(school, {
    goalIds: rows.flatMap(({ fromId, toId }) => [fromId, toId]),
    language,
  });
  return new Map(
    goalIds.map((goalId) => [
      goalId,
      rows.flatMap(({ fromId, toId, kind, ...row }): LinkedGoal[] => {
        if (fromId !== goalId && toId !== goalId) return [];
        const other = wordings.get(fromId === goalId ? toId : fromId);
        const side = SIDES[kind as LinkKind][fromId === goalId ? 'from' : 'to'];
        return other ? [{ ...row, side, other }] : [];
      }),
    ]),
  );
}

/** What the goal at each end of a link says of the other. */
const SIDES = {
  replaces: { from: 'replaces', to: 'replaced-by' },
  precedes: { from: 'leads-to', to: 'after' },
} as const satisfies Record<LinkKind, Record<'from' | 'to', LinkSide>>;
