import type { GoalLink } from '#core/goals/check-link.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitLinking } from './permit-linking.ts';

/** Ends a link between two goals; it stays in the record. Doing it twice is doing it once. Throws NotFound and Forbidden. */
export async function endLink(
  school: InSchool,
  { by, linkId }: { by: Actor; linkId: string },
): Promise<GoalLink & { readonly reason: string }> {
  const link = await getLink(school, linkId);
  const relation = await permitLinking(school, by, link);
  const ended = await school.db
    .insertInto('goal_link_ends')
    .values({
      school_id: school.id,
      id: newId(),
      link_id: linkId,
      ended_by: by.standing.personId,
      ended_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'link_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ended)
    await writeAudit(school, by, {
      act: 'goal.link-end',
      relation,
      subject: 'goal',
      ids: [link.fromId, link.toId],
      detail: { kind: link.kind, link: linkId },
    });
  return link;
}

/** A link, whether it holds or has ended. Throws NotFound. Asks no permission. */
export async function getLink(
  school: InSchool,
  linkId: string,
): Promise<GoalLink & { readonly reason: string }> {
  const link = await school.db
    .selectFrom('goal_links')
    .select(['kind', 'from_goal_id as fromId', 'to_goal_id as toId', 'reason'])
    .where('school_id', '=', school.id)
    .where('id', '=', linkId)
    .executeTakeFirst();
  if (!link) throw new NotFound('There is no such link.');
  return { ...link, kind: link.kind as GoalLink['kind'] };
}
