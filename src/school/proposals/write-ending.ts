import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';

type Ended = { readonly invitationId: string } | { readonly proposalId: string };

/** Adds the row by which an invitation is closed or a proposal no longer shown, or the other way round. */
export async function writeEnding(
  school: InSchool,
  { by, of, ends }: { by: Actor; of: Ended; ends: boolean },
): Promise<void> {
  await school.db
    .insertInto('wording_endings')
    .values({
      school_id: school.id,
      id: newId(),
      invitation_id: 'invitationId' in of ? of.invitationId : null,
      proposal_id: 'proposalId' in of ? of.proposalId : null,
      ends,
      made_by: by.standing.personId,
      made_at: by.now,
    })
    .execute();
}
