import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { createIdentity } from './create-identity.ts';
import { joinSchool } from './join-school.ts';
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
  readonly problem: 'no address' | 'address is shared' | 'no name to sign in with';
}

interface Candidate {
  readonly personId: string;
  readonly role: string;
  readonly name: string;
  readonly username: string | null;
  readonly email: string | null;
}

/**
 * Makes a sign-in for everyone of the school who has none today: staff and students with a first password,
 * family for links only. An address that is already somebody's sign-in elsewhere gets one more school; an address
 * that two people of the school share gets none, since each adult is a person of their own.
 */
export async function makeAccounts(
  database: Database,
  { schoolId, schoolCode, today }: { schoolId: string; schoolCode: string; today: string },
): Promise<{ readonly made: readonly MadeAccount[]; readonly problems: readonly AccountProblem[] }> {
  const candidates = await inSchool(database, schoolId, (school) => listCandidates(school, today));
  const joined = new Set(
    (
      await database.selectFrom('memberships').select('person_id').where('school_id', '=', schoolId).execute()
    ).map((row) => row.person_id),
  );
  const addresses = Map.groupBy(candidates, ({ email }) => email?.toLowerCase() ?? '');
  const made: MadeAccount[] = [];
  const problems: AccountProblem[] = [];
  for (const candidate of candidates) {
    if (joined.has(candidate.personId)) continue;
    const shared = candidate.email && (addresses.get(candidate.email.toLowerCase())?.length ?? 0) > 1;
    const outcome = await makeAccount(database, {
      candidate,
      shared: Boolean(shared),
      schoolId,
      schoolCode,
      today,
    });
    if ('problem' in outcome) problems.push(outcome);
    else made.push(outcome);
  }
  await inSchool(database, schoolId, (school) =>
    writeAudit(school, undefined, {
      act: 'account.make',
      relation: 'program',
      subject: 'person',
      ids: made.map(({ personId }) => personId),
    }),
  );
  return { made, problems };
}

async function makeAccount(
  database: Database,
  {
    candidate,
    shared,
    schoolId,
    schoolCode,
    today,
  }: { candidate: Candidate; shared: boolean; schoolId: string; schoolCode: string; today: string },
): Promise<MadeAccount | AccountProblem> {
  const { personId, name, role } = candidate;
  const family = role === 'guardian';
  const email = role === 'student' ? undefined : (candidate.email ?? undefined);
  if (family && !email) return { personId, name, problem: 'no address' };
  if (email && shared) return { personId, name, problem: 'address is shared' };
  const username = email
    ? undefined
    : await findFreeUsername(database, { wanted: candidate.username ?? plainName(name), schoolCode });
  if (!email && !username) return { personId, name, problem: 'no name to sign in with' };
  const known =
    email === undefined
      ? undefined
      : await database
          .selectFrom('identities')
          .select('id')
          .where('email', '=', email.toLowerCase())
          .executeTakeFirst();
  const password = family || known ? undefined : makePassword();
  const identityId =
    known?.id ??
    (await createIdentity(database, {
      name,
      ...(email && { email }),
      ...(username && { username }),
      ...(password && { password, madeBySchool: true }),
    }));
  await joinSchool(database, { identityId, schoolId, personId, fromOn: today });
  return { personId, name, role, signInName: email ?? username ?? '', password };
}

/** Everyone with a role today, the role that decides how they sign in, their name and their address. */
async function listCandidates(school: InSchool, today: string): Promise<Candidate[]> {
  const rows = await school.db
    .selectFrom('people as p')
    .innerJoin('person_roles as r', (join) =>
      join.onRef('r.school_id', '=', 'p.school_id').onRef('r.person_id', '=', 'p.id'),
    )
    .innerJoin('person_names as n', (join) =>
      join
        .onRef('n.school_id', '=', 'p.school_id')
        .onRef('n.person_id', '=', 'p.id')
        .on('n.until_on', 'is', null),
    )
    .leftJoin('contacts as c', (join) =>
      join
        .onRef('c.school_id', '=', 'p.school_id')
        .onRef('c.person_id', '=', 'p.id')
        .on('c.kind', '=', 'email')
        .on('c.until_on', 'is', null),
    )
    .distinctOn('p.id')
    .select(['p.id as personId', 'r.role', 'n.display_name as name', 'p.username', 'c.address as email'])
    .where('p.school_id', '=', school.id)
    .where('p.ended_on', 'is', null)
    .where('r.from_on', '<=', today)
    .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', today)]))
    .orderBy('p.id')
    // A teacher who is also a parent signs in as staff do.
    .orderBy((e) => e.case().when('r.role', '=', 'guardian').then(1).else(0).end())
    .orderBy('n.purpose')
    .orderBy('c.from_on', 'desc')
    .execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name));
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
