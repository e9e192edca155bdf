import { sql } from 'kysely';
import type { Database } from '#platform/db/connect.ts';
import type { WayIn } from '#school/accounts/sign-in-library.ts';

/** A browser in which somebody is signed in. */
export interface OpenSession {
  readonly id: string;
  readonly openedBy: WayIn;
  /** The browser's own word for itself; empty where it has none */
  readonly userAgent: string;
  /** Network address it was opened from; empty where it is not known */
  readonly address: string;
  readonly openedAt: Date;
  /** To five minutes */
  readonly seenAt: Date;
}

/** Where somebody is signed in now, the latest used first; only where family pages are open, if `familyOnly`. */
export async function listSessions(
  database: Database,
  { identityId, familyOnly, now }: { identityId: string; familyOnly: boolean; now: Date },
): Promise<OpenSession[]> {
  const rows = await database
    .selectFrom('sessions as n')
    .select(['n.id', 'n.user_agent', 'n.ip_address', 'n.created_at as openedAt', 'n.seen_at as seenAt'])
    .select(sql<WayIn>`n.opened_by`.as('openedBy'))
    .where('n.identity_id', '=', identityId)
    .$if(familyOnly, (query) => query.where('n.family_only', '=', true))
    .where('n.expires_at', '>', now)
    .where(sql<boolean>`n.seen_at + make_interval(secs => n.idle_seconds) > ${now}`)
    .orderBy('n.seen_at', 'desc')
    .orderBy('n.id', 'desc')
    .execute();
  return rows.map(({ user_agent, ip_address, ...row }) => ({
    ...row,
    userAgent: user_agent ?? '',
    address: ip_address ?? '',
  }));
}
