import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { hasSignIn } from './has-sign-in.ts';
import { listCandidates } from './list-candidates.ts';
import { type MadeAccount, makeAccount } from './make-account.ts';

/** What `makeAccount` found, as a word that a page says. */
export const PROBLEMS = {
  'no address': 'no-address',
  'address is shared': 'address-shared',
  'address was not checked': 'address-unchecked',
  'no name to sign in with': 'no-username',
} as const;

/**
 * Gives one person of the school a sign-in. `username` stands instead of the one made from their name or roster; empty
 * where none was typed. Throws Invalid for what stands in the way, Conflict where they have one.
 */
export async function giveSignIn(
  school: InSchool,
  {
    by,
    personId,
    schoolCode,
    username,
  }: { by: Actor; personId: string; schoolCode: string; username: string },
): Promise<MadeAccount> {
  const relation = await permitOnPerson(school, { by, personId, may: mayChangeSignIns });
  const { today } = by.standing;
  if (await hasSignIn(school, personId)) throw new Conflict('This person has a sign-in.');
  const [candidate] = await listCandidates(school, { today, personIds: [personId] });
  if (!candidate) throw new Invalid([{ field: 'username', problem: 'no-role' }]);
  const wanted = username.trim();
  if (wanted !== '' && !/^[\w.@+-]{2,64}$/.test(wanted))
    throw new Invalid([{ field: 'username', problem: 'no-username' }]);
  const outcome = await makeAccount(school, {
    candidate: { ...candidate, username: wanted || candidate.username },
    schoolCode,
    today,
  });
  if ('problem' in outcome) throw new Invalid([{ field: 'username', problem: PROBLEMS[outcome.problem] }]);
  await writeAudit(school, by, { act: 'account.make', relation, subject: 'person', ids: [personId] });
  return outcome;
}
