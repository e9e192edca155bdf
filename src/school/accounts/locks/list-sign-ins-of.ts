import { mayReadPeople } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';

/** A lock that stands, or stood. */
export interface SignInLock {
  readonly reason: string;
  readonly lockedAt: Date;
  /** Name of who locked it; null where nobody of the school did */
  readonly lockedBy: string | null;
  readonly restoredAt: Date | null;
}

/** How a person signs in, as the office's page shows it. */
export interface PersonSignIn {
  readonly identityId: string;
  /** Name they type; null for who has none */
  readonly username: string | null;
  /** Address where links reach them; null without one that was proved */
  readonly email: string | null;
  readonly hasPassword: boolean;
  readonly hasSecondStep: boolean;
  /** They are somebody in another school too, so this one does not change how they sign in */
  readonly isElsewhere: boolean;
  /** When a browser of theirs last asked for a page; null where none is signed in now */
  readonly lastSeen: Date | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
  /** The lock that stands; null where they are let in */
  readonly lock: SignInLock | null;
}

/** The sign-ins of a person of the school. Throws NotFound for whom the office's page is not open. */
export async function listSignInsOf(
  school: InSchool,
  { by, personId }: { by: Actor; personId: string },
): Promise<PersonSignIn[]> {
  if (!mayReadPeople(by.standing)) throw new NotFound('There is no such person.');
  const rows = await select(school, personId);
  const [names] = await together([
    listNames(school, {
      personIds: rows.flatMap(({ lockedBy }) => lockedBy ?? []),
      today: by.standing.today,
    }),
  ]);
  return rows.map((row) => ({
    identityId: row.identityId,
    username: row.username,
    email: row.emailVerified ? row.email : null,
    hasPassword: Boolean(row.hasPassword),
    hasSecondStep: Boolean(row.hasAuthenticator) || Boolean(row.hasPasskey),
    isElsewhere: Boolean(row.isElsewhere),
    lastSeen: row.lastSeen,
    fromOn: row.fromOn,
    untilOn: row.untilOn,
    lock:
      row.lockedAt === null || row.reason === null
        ? null
        : {
            reason: row.reason,
            lockedAt: row.lockedAt,
            lockedBy: names.get(row.lockedBy ?? '')?.display ?? null,
            restoredAt: null,
          },
  }));
}

function select(school: InSchool, personId: string) {
  return school.db
    .selectFrom('memberships as m')
    .innerJoin('identities as i', 'i.id', 'm.identity_id')
    .leftJoin('membership_locks as l', (join) =>
      join.onRef('l.membership_id', '=', 'm.id').on('l.restored_at', 'is', null),
    )
    .select(['i.id as identityId', 'i.display_username as username', 'i.email'])
    .select(['i.email_verified as emailVerified', 'm.from_on as fromOn', 'm.until_on as untilOn'])
    .select(['l.reason', 'l.locked_at as lockedAt', 'l.locked_by as lockedBy'])
    .select((e) => [
      e
        .exists(
          e
            .selectFrom('identity_accounts as a')
            .select('a.id')
            .whereRef('a.identity_id', '=', 'i.id')
            .where('a.provider_id', '=', 'credential'),
        )
        .as('hasPassword'),
      e
        .exists(
          e.selectFrom('authenticators as t').select('t.identity_id').whereRef('t.identity_id', '=', 'i.id'),
        )
        .as('hasAuthenticator'),
      e
        .exists(e.selectFrom('passkeys as k').select('k.id').whereRef('k.identity_id', '=', 'i.id'))
        .as('hasPasskey'),
      e
        .exists(
          e
            .selectFrom('memberships as o')
            .select('o.id')
            .whereRef('o.identity_id', '=', 'i.id')
            .where('o.school_id', '!=', school.id)
            .where('o.until_on', 'is', null),
        )
        .as('isElsewhere'),
      e
        .selectFrom('sessions as n')
        .select((s) => s.fn.max<Date | null>('n.seen_at').as('seen'))
        .whereRef('n.identity_id', '=', 'i.id')
        .as('lastSeen'),
    ])
    .where('m.school_id', '=', school.id)
    .where('m.person_id', '=', personId)
    .orderBy('m.from_on')
    .execute();
}
