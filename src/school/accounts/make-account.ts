import type { Database } from '#platform/db/connect.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { createIdentity } from './create-identity.ts';
import { joinSchool } from './join-school.ts';
import type { Candidate } from './list-candidates.ts';
import { makePassword } from './make-password.ts';

/** A person who can sign in now, with what to hand to them. */
export interface MadeAccount {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  /** What they type as their name: an address or a username */
  readonly signInName: string;
  /** Shown once and kept nowhere; none for family, who sign in by link, and for who had a sign-in already */
  readonly password: string | undefined;
}

/** Why somebody got no sign-in. */
export interface AccountProblem {
  readonly personId: string;
  readonly name: string;
  readonly problem:
    | 'no address'
    | 'address is shared'
    | 'address was not checked'
    | 'no name to sign in with';
}

/**
 * Makes a sign-in for somebody who has none: staff and students with a first password, family for links only. An
 * address that is already somebody's sign-in elsewhere gets one more school; an address that two people of the school
 * share gets none, since each adult is a person of their own. A student signs in by name; an address of their own is
 * kept beside it, since issuers outside know the student by it. Who may ask was asked before.
 */
export async function makeAccount(
  school: InSchool,
  { candidate, schoolCode, today }: { candidate: Candidate; schoolCode: string; today: string },
): Promise<MadeAccount | AccountProblem> {
  const { personId, name, role } = candidate;
  const family = role === 'guardian';
  const email = role === 'student' ? undefined : (candidate.email ?? undefined);
  if (!email && role !== 'student' && candidate.hasUncheckedEmail)
    return { personId, name, problem: 'address was not checked' };
  if (family && !email) return { personId, name, problem: 'no address' };
  if (email && (await isShared(school, { personId, email, today })))
    return { personId, name, problem: 'address is shared' };
  const username = email
    ? undefined
    : await findFreeUsername(school.db, { wanted: candidate.username ?? plainName(name), schoolCode });
  if (!email && !username) return { personId, name, problem: 'no name to sign in with' };
  const known = email === undefined ? undefined : await findByAddress(school.db, email);
  const address = email ?? (await findRosterAddress(school, { candidate, today }));
  const password = family || known ? undefined : makePassword();
  const identityId =
    known?.id ??
    (await createIdentity(school.db, {
      name,
      ...(address && { email: address }),
      ...(username && { username }),
      ...(password && { password, madeBySchool: true }),
    }));
  await joinSchool(school.db, { identityId, schoolId: school.id, personId, fromOn: today });
  return { personId, name, role, signInName: email ?? username ?? '', password };
}

/** A student's address from the roster, where nobody else has it here and no sign-in has it anywhere. */
async function findRosterAddress(
  school: InSchool,
  { candidate: { personId, email, role }, today }: { candidate: Candidate; today: string },
): Promise<string | undefined> {
  if (role !== 'student' || !email) return undefined;
  const taken =
    (await isShared(school, { personId, email, today })) || (await findByAddress(school.db, email));
  return taken ? undefined : email;
}

async function findByAddress(
  database: Database,
  email: string,
): Promise<{ readonly id: string } | undefined> {
  return database
    .selectFrom('identities')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
}

/** Whether somebody else of the school has the address today. */
async function isShared(
  school: InSchool,
  { personId, email, today }: { personId: string; email: string; today: string },
): Promise<boolean> {
  const other = await school.db
    .selectFrom('contacts as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'c.school_id').onRef('p.id', '=', 'c.person_id'),
    )
    .select('c.id')
    .where('c.school_id', '=', school.id)
    .where('c.kind', '=', 'email')
    .where((e) => e(e.fn<string>('lower', ['c.address']), '=', email.toLowerCase()))
    .where('c.person_id', '<>', personId)
    .where('c.from_on', '<=', today)
    .where((e) => e.or([e('c.until_on', 'is', null), e('c.until_on', '>', today)]))
    .where('p.alias_of', 'is', null)
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .executeTakeFirst();
  return other !== undefined;
}

async function findFreeUsername(
  database: Database,
  { wanted, schoolCode }: { wanted: string; schoolCode: string },
): Promise<string | undefined> {
  const name = wanted.toLowerCase().replace(/[^\w.@+-]/g, '');
  if (name.length < 2) return undefined;
  for (const tried of [
    name,
    `${name}-${schoolCode}`,
    ...Array.from({ length: 50 }, (_, index) => `${name}-${schoolCode}-${index + 2}`),
  ]) {
    const taken = await database
      .selectFrom('identities')
      .select('id')
      .where('username', '=', tried)
      .executeTakeFirst();
    if (!taken) return tried;
  }
  return undefined;
}

/** "Zoë Martínez-O’Brien" → "zoe.martinez-obrien": letters of other scripts fall away. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .split(/\s+/)
    .map((part) => part.replace(/[^a-z-]/g, ''))
    .filter(Boolean)
    .join('.');
}
