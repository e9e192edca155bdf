import { newId } from '#platform/db/new-id.ts';
import { makeLinkSecrets } from '#school/accounts/sign-in-links.ts';
import { keepConfirmation } from '#school/invitations/address-confirmations.ts';
import type { Letter } from '#school/invitations/list-letters.ts';
import { makeInvitations } from '#school/invitations/make-invitations.ts';
import type { TestWorld } from '#tests/database/open-world.ts';
import type { PersonKey } from '#tests/world/people/people.ts';

/** A letter that Dr. Nwosu prints for an adult of the world. */
export async function printLetter({ world }: TestWorld, adult: PersonKey): Promise<Letter> {
  const by = await world.actor('nwosu');
  const { letters } = await world.inSchool((school) =>
    makeInvitations(school, {
      by,
      writeId: newId(),
      adultIds: [world.people[adult].personId],
      channel: 'letter',
    }),
  );
  const [letter] = letters === 'made before' ? [] : letters;
  if (!letter) throw new Error(`${adult} cannot be invited`);
  return letter;
}

/** The secret of a mail that asks an adult with a sign-in whether an address is theirs. */
export async function askForAddress(
  { world, database }: TestWorld,
  { adult, address }: { adult: PersonKey; address: string },
): Promise<string> {
  const { id } = await database
    .selectFrom('memberships')
    .select('id')
    .where('school_id', '=', world.school.id)
    .where('person_id', '=', world.people[adult].personId)
    .executeTakeFirstOrThrow();
  const link = makeLinkSecrets();
  await keepConfirmation(database, { membershipId: id, address, link, now: new Date(world.now) });
  return link.token;
}
