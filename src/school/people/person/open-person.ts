import { mayReadPeople } from '#core/policy/people.ts';
import type { Caseload, Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listNames } from '#school/people/list-names.ts';
import { listContactsOf, type PersonContact } from './list-contacts-of.ts';
import { type DatedName, listNamesOf } from './list-names-of.ts';
import { type DatedRole, listRolesOf } from './list-roles-of.ts';
import { listSourcesOf, type PersonSource } from './list-sources-of.ts';

/** What the office's page of a person says, but for sign-in, classes and family. */
export interface OpenedPerson {
  readonly personId: string;
  /** The whole name of today */
  readonly display: string;
  readonly called: string;
  readonly grade: string | null;
  /** Name the roster gives them to sign in with */
  readonly username: string | null;
  readonly writtenLanguage: string | null;
  readonly spokenLanguage: string | null;
  /** The day from which they are no longer of the school */
  readonly endedOn: string | null;
  readonly names: readonly DatedName[];
  readonly roles: readonly DatedRole[];
  readonly contacts: readonly PersonContact[];
  readonly caseloads: readonly PersonCaseload[];
  readonly sources: readonly PersonSource[];
}

/** A student on somebody's caseload, seen from either of the two. */
export interface PersonCaseload {
  readonly caseloadId: string;
  readonly kind: Caseload['kind'];
  /** The other of the two */
  readonly otherId: string;
  readonly otherName: string;
  /** Whether this person looks after the other */
  readonly looksAfter: boolean;
  readonly fromOn: string;
}

/**
 * The office's page of a person. That a student's page was opened stands in the audit trail. Throws NotFound for whom
 * it is not open; an alias is found under the person kept.
 */
export async function openPerson(
  school: InSchool,
  { by, personId }: { by: Actor; personId: string },
): Promise<OpenedPerson> {
  const relation = mayReadPeople(by.standing);
  if (!relation || !isId(personId)) throw new NotFound('There is no such person.');
  const { today } = by.standing;
  const [person, current, names, roles, contacts, caseloads, sources] = await together([
    findPerson(school, personId),
    listNames(school, { personIds: [personId], today }),
    listNamesOf(school, personId),
    listRolesOf(school, personId),
    listContactsOf(school, personId),
    listCaseloadsOf(school, { personId, today }),
    listSourcesOf(school, personId),
  ]);
  if (!person) throw new NotFound('There is no such person.');
  const isStudent = isAmong(roles, 'student');
  await writeAudit(school, by, {
    act: 'person.look',
    relation,
    subject: isStudent ? 'student' : 'person',
    ids: [personId],
  });
  const name = current.get(personId) ?? names[0];
  return {
    personId,
    ...person,
    display: name?.display ?? '',
    called: name?.called ?? '',
    names,
    roles,
    contacts,
    caseloads,
    sources,
  };
}

/** Whether a role was ever held: the page of a student who left is a student's still. */
function isAmong(roles: readonly DatedRole[], role: Role): boolean {
  return roles.some((each) => each.role === role);
}

function findPerson(school: InSchool, personId: string) {
  return school.db
    .selectFrom('people')
    .select(['grade', 'username', 'ended_on as endedOn'])
    .select(['written_language as writtenLanguage', 'spoken_language as spokenLanguage'])
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .where('alias_of', 'is', null)
    .executeTakeFirst();
}

async function listCaseloadsOf(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<PersonCaseload[]> {
  const rows = await school.db
    .selectFrom('caseloads')
    .select(['id', 'staff_id', 'student_id', 'kind', 'from_on'])
    .where('school_id', '=', school.id)
    .where((e) => e.or([e('staff_id', '=', personId), e('student_id', '=', personId)]))
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  const others = rows.map((row) => (row.staff_id === personId ? row.student_id : row.staff_id));
  const names = await listNames(school, { personIds: others, today });
  return rows.map((row, index) => ({
    caseloadId: row.id,
    kind: row.kind === 'enl' ? 'enl' : 'counselling',
    otherId: others[index] ?? '',
    otherName: names.get(others[index] ?? '')?.display ?? '',
    looksAfter: row.staff_id === personId,
    fromOn: row.from_on,
  }));
}
