import { mayReadAudit } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';
import { privateActs } from './private-acts.ts';

/** One line of the audit trail that changed something. */
export interface Change {
  readonly id: string;
  readonly at: Date;
  /** Who; null for the program itself */
  readonly actor: string | null;
  /** noun.verb, such as evidence.record */
  readonly act: string;
  /** Noun of what was changed */
  readonly subject: string;
  /** How many of them */
  readonly count: number;
}

/** What was changed last, without mere looks, the newest first. Throws NotFound for others than leaders. */
export async function listChanges(
  school: InSchool,
  { by, count }: { by: Actor; count: number },
): Promise<Change[]> {
  if (!mayReadAudit(by.standing)) throw new NotFound('There is no such page.');
  const lines = await school.db
    .selectFrom('audit_lines')
    .select(['id', 'at', 'actor_id', 'act', 'subject_kind', 'subject_ids'])
    .where('school_id', '=', school.id)
    .where('act', 'not like', '%.look')
    .where('act', 'not in', privateActs)
    .orderBy('at', 'desc')
    .limit(count)
    .execute();
  const names = await listNames(school, {
    personIds: lines.flatMap(({ actor_id }) => actor_id ?? []),
    today: by.standing.today,
  });
  return lines.map(({ id, at, actor_id, act, subject_kind, subject_ids }) => ({
    id,
    at,
    actor: actor_id === null ? null : (names.get(actor_id)?.display ?? null),
    act,
    subject: subject_kind,
    count: subject_ids.length,
  }));
}
