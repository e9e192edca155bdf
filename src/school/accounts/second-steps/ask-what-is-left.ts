import type { Database } from '#platform/db/connect.ts';

/**
 * After an app or a passkey is gone: a session that stood on two steps stands on the password alone where none is
 * left, so that a school that requires a second one asks for it now and not at the next sign-in.
 */
export async function askWhatIsLeft(
  database: Database,
  { identityId, sessionId }: { identityId: string; sessionId: string },
): Promise<void> {
  await database
    .updateTable('sessions')
    .set({ opened_by: 'password' })
    .where('id', '=', sessionId)
    .where('opened_by', 'in', ['second-step', 'passkey'])
    .where('family_only', '=', false)
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('authenticators as t').select('t.identity_id').where('t.identity_id', '=', identityId),
        ),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('passkeys as k')
            .select('k.id')
            .where('k.identity_id', '=', identityId)
            .where('k.family_only', '=', false),
        ),
      ),
    )
    .execute();
}
