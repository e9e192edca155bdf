import { checkMerge, type MergeProblem } from '#core/merges/check-merge.ts';
import { mayMergePeople } from '#core/policy/merges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { describeSide, type MergeSide } from './describe-side.ts';
import { loadMergeFacts } from './load-merge-facts.ts';

/** Two rows side by side. */
export interface Comparison {
  readonly one: MergeSide;
  readonly other: MergeSide;
  /** Why they cannot be one, whichever is kept; undefined where they can */
  readonly problem: MergeProblem | undefined;
}

/**
 * What is known of two people, for somebody who asks whether they are one; and the audit line of the look. Throws
 * NotFound for others than leaders and for people who are not here.
 */
export async function compareForMerge(
  school: InSchool,
  { by, oneId, otherId }: { by: Actor; oneId: string; otherId: string },
): Promise<Comparison> {
  if (!mayMergePeople(by.standing)) throw new NotFound('There is no such person.');
  const { today, personId: actorId } = by.standing;
  const [one, other] = await loadMergeFacts(school, { ids: [oneId, otherId], today });
  await writeAudit(school, by, {
    act: 'person.look',
    relation: 'leads',
    subject: one.isStudent ? 'student' : 'person',
    ids: [oneId, otherId],
    detail: { page: 'merge' },
  });
  const problem = checkMerge({ kept: one, alias: other, actorId });
  return {
    one: await describeSide(school, { personId: oneId, today }),
    other: await describeSide(school, { personId: otherId, today }),
    // Whoever is signed in is the one to keep: that is no reason against.
    problem: problem === 'is-you' ? undefined : problem,
  };
}
