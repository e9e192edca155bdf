import type { Relation, Standing } from './standing.ts';

/** By which relation the person may invite adults to sign in, and end invitations; else undefined. */
export function mayInvite(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}

/** What an adult has in hand. */
export type InvitationState = 'open' | 'used' | 'ended' | 'expired';

/** Facts about an invitation. */
export interface InvitationFacts {
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
}

/**
 * Where an invitation stands at a moment. Used counts before ended, ended before expired.
 *
 * Example: made fourteen days and a second ago, never used → 'expired'.
 */
export function stateOfInvitation(
  { usedAt, revokedAt, expiresAt }: InvitationFacts,
  now: Date,
): InvitationState {
  if (usedAt) return 'used';
  if (revokedAt) return 'ended';
  return expiresAt <= now ? 'expired' : 'open';
}
