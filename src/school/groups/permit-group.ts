import { mayKeepGroups } from '#core/policy/groups.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type Group, readGroups } from './read-groups.ts';

/** A group of a class of the actor's. Throws NotFound for any other, and for one that was taken back. */
export async function permitGroup(
  school: InSchool,
  { by, classId, groupId }: { by: Actor; classId: string; groupId: string },
): Promise<{ group: Group; relation: Relation }> {
  const relation = mayKeepGroups(by.standing, classId);
  const [group] = relation && isId(groupId) ? await readGroups(school, { groupIds: [groupId] }) : [];
  if (!relation || group?.classId !== classId) throw new NotFound('There is no such group.');
  return { group, relation };
}
