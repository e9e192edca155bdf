import { checkLink, type GoalLink, type LinkProblem } from '#core/goals/check-link.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { lockLinks } from './lock-links.ts';
import { permitLinking } from './permit-linking.ts';

/** What came of linking two goals. */
export type LinkOutcome =
  | { readonly outcome: 'linked'; readonly linkId: string }
  | { readonly outcome: 'refused'; readonly problem: LinkProblem };

const MOST_OF_A_REASON = 300;

/**
 * Says that one goal takes the place of another, or comes before it. Both keep their evidence: nothing is counted
 * anew. Refused where the link would close a circle. Throws NotFound, Forbidden, and Invalid where the reason cannot
 * be kept.
 */
export async function linkGoals(
  school: InSchool,
  given: GoalLink & { readonly by: Actor; readonly reason?: string },
): Promise<LinkOutcome> {
  const { by, kind, fromId, toId } = given;
  const relation = await permitLinking(school, by, given);
  const problems: FieldProblem[] = [];
  const text = given.reason ?? '';
  const reason = checkLine(problems, { field: 'reason', text, most: MOST_OF_A_REASON, optional: true });
  if (problems.length > 0) throw new Invalid(problems);
  await lockLinks(school);
  const problem = checkLink({ kind, fromId, toId }, await holdingLinks(school));
  if (problem) return { outcome: 'refused', problem };
  const linkId = newId();
  await school.db
    .insertInto('goal_links')
    .values({
      school_id: school.id,
      id: linkId,
      kind,
      from_goal_id: fromId,
      to_goal_id: toId,
      reason,
      made_by: by.standing.personId,
      made_at: by.now,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'goal.link',
    relation,
    subject: 'goal',
    ids: [fromId, toId],
    detail: { kind, link: linkId },
  });
  return { outcome: 'linked', linkId };
}

async function holdingLinks(school: InSchool): Promise<GoalLink[]> {
  const rows = await school.db
    .selectFrom('goal_links as l')
    .leftJoin('goal_link_ends as x', (join) =>
      join.onRef('x.school_id', '=', 'l.school_id').onRef('x.link_id', '=', 'l.id'),
    )
    .select(['l.kind', 'l.from_goal_id as fromId', 'l.to_goal_id as toId'])
    .where('l.school_id', '=', school.id)
    .where('x.id', 'is', null)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as GoalLink['kind'] }));
}
