import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { listClassesOfPerson, type PersonClass } from './list-classes-of-person.ts';
import { listGuardianshipsOfPerson, type PersonGuardianship } from './list-guardianships-of-person.ts';

/** One of two rows as the page that compares them shows it. */
export interface MergeSide {
  readonly personId: string;
  /** Every name that holds today, the everyday one first */
  readonly names: readonly string[];
  readonly roles: readonly Role[];
  readonly grade: string | null;
  readonly username: string | null;
  readonly reads: string | null;
  readonly speaks: string | null;
  readonly endedOn: string | null;
  readonly contacts: readonly string[];
  readonly classes: readonly PersonClass[];
  /** Those that hold today, and those that the school has ended */
  readonly guardianships: readonly PersonGuardianship[];
  readonly signIns: readonly { readonly name: string; readonly isLocked: boolean }[];
  /** Judgements of the person's work */
  readonly evidence: number;
  readonly feedback: number;
  /** Ids in the rosters it came from */
  readonly rosterIds: readonly string[];
}

/** What is known of one row. Asks no permission. */
export async function describeSide(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<MergeSide> {
  const asked = { personId, today };
  const [person, names, roles, contacts, classes, guardianships, signIns, evidence, feedback, rosterIds] =
    await together([
      findPerson(school, personId),
      listNames(school, asked),
      listRoles(school, asked),
      listContacts(school, asked),
      listClassesOfPerson(school, asked),
      listGuardianshipsOfPerson(school, asked),
      listSignIns(school, asked),
      count(school, 'evidence', personId),
      count(school, 'feedback', personId),
      listRosterIds(school, personId),
    ]);
  return {
    personId,
    ...person,
    names,
    roles,
    contacts,
    classes,
    guardianships,
    signIns,
    evidence,
    feedback,
    rosterIds,
  };
}

interface Asked {
  readonly personId: string;
  readonly today: string;
}

function findPerson(school: InSchool, personId: string) {
  return school.db
    .selectFrom('people')
    .select(['grade', 'username', 'written_language as reads', 'spoken_language as speaks'])
    .select('ended_on as endedOn')
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

async function listNames(school: InSchool, { personId, today }: Asked): Promise<string[]> {
  const rows = await school.db
    .selectFrom('person_names')
    .select('display_name as display')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('purpose')
    .orderBy('from_on', 'desc')
    .execute();
  return [...new Set(rows.map(({ display }) => display))];
}

async function listRoles(school: InSchool, { personId, today }: Asked): Promise<Role[]> {
  const rows = await school.db
    .selectFrom('person_roles')
    .select('role')
    .distinct()
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('role')
    .execute();
  return rows.map(({ role }) => role as Role);
}

async function listContacts(school: InSchool, { personId, today }: Asked): Promise<string[]> {
  const rows = await school.db
    .selectFrom('contacts')
    .select('address')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('kind')
    .orderBy('address')
    .execute();
  return rows.map(({ address }) => address);
}

/** Sign-ins stand apart from a school's tables; here the school reads its own people's. */
async function listSignIns(
  school: InSchool,
  { personId, today }: Asked,
): Promise<{ name: string; isLocked: boolean }[]> {
  const rows = await school.db
    .selectFrom('memberships as m')
    .innerJoin('identities as i', 'i.id', 'm.identity_id')
    .leftJoin('membership_locks as l', (join) =>
      join.onRef('l.membership_id', '=', 'm.id').on('l.restored_at', 'is', null),
    )
    .select(['i.email', 'i.username', 'l.id as lockId'])
    .where('m.school_id', '=', school.id)
    .where('m.person_id', '=', personId)
    .where((e) => e.or([e('m.until_on', 'is', null), e('m.until_on', '>', today)]))
    .orderBy('m.from_on')
    .execute();
  return rows.map(({ email, username, lockId }) => ({
    name: username ?? email,
    isLocked: lockId !== null,
  }));
}

async function count(school: InSchool, table: 'evidence' | 'feedback', studentId: string): Promise<number> {
  const { rows } = await school.db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('rows'))
    .where('school_id', '=', school.id)
    .where('student_id', '=', studentId)
    .executeTakeFirstOrThrow();
  return rows;
}

async function listRosterIds(school: InSchool, personId: string): Promise<string[]> {
  const rows = await school.db
    .selectFrom('source_records')
    .select('external_id')
    .where('school_id', '=', school.id)
    .where('row_id', '=', personId)
    .orderBy('external_id')
    .execute();
  return rows.map(({ external_id }) => external_id);
}
