import type { NameParts } from '#core/people/compose-name.ts';
import { mayChangeRoles, mayReadPeople } from '#core/policy/people.ts';
import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Forbidden, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type Contact, nameColumns } from './add-people.ts';
import { checkTag, type Languages } from './change-languages.ts';
import { checkAddress } from './contacts/check-address.ts';
import { checkName } from './names/check-name.ts';
import { WRITTEN_HERE } from './written-here.ts';

/** Somebody whom a leader adds by hand. */
export interface NewPerson {
  readonly role: Role;
  readonly everyday: NameParts;
  /** The name on papers, where it is another */
  readonly official: NameParts | null;
  /** CEDS entry level, such as 08; of students alone */
  readonly grade: string | null;
  readonly languages: Languages;
  readonly contact: (Contact & { readonly checked: boolean }) | null;
}

/** Adds somebody to the school from today on. Throws Invalid with every field that cannot be taken. */
export async function addPerson(
  school: InSchool,
  { by, person }: { by: Actor; person: NewPerson },
): Promise<{ readonly personId: string }> {
  if (!mayReadPeople(by.standing)) throw new NotFound('There is no such page.');
  const relation = mayChangeRoles(by.standing);
  if (!relation) throw new Forbidden('Only leaders add people.');
  const checked = checkPerson(person);
  const personId = newId();
  const written = {
    school_id: school.id,
    person_id: personId,
    source: WRITTEN_HERE,
    from_on: by.standing.today,
    recorded_by: by.standing.personId,
  };
  await school.db
    .insertInto('people')
    .values({
      school_id: school.id,
      id: personId,
      grade: person.role === 'student' ? person.grade : null,
      written_language: checked.written,
      spoken_language: checked.spoken,
      created_at: by.now,
    })
    .execute();
  await school.db
    .insertInto('person_names')
    .values(
      (['everyday', 'official'] as const).map((purpose) => ({
        ...written,
        id: newId(),
        purpose,
        ...nameColumns(checked[purpose]),
        recorded_at: by.now,
      })),
    )
    .execute();
  await school.db
    .insertInto('person_roles')
    .values({ ...written, id: newId(), role: person.role })
    .execute();
  if (person.contact)
    await school.db
      .insertInto('contacts')
      .values({
        ...written,
        id: newId(),
        kind: person.contact.kind,
        address: checked.address,
        recorded_at: by.now,
        verified_at: person.contact.checked ? by.now : null,
        verified_by: person.contact.checked ? by.standing.personId : null,
      })
      .execute();
  await writeAudit(school, by, {
    act: 'person.add',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { role: person.role },
  });
  return { personId };
}

function checkPerson({ everyday, official, languages, contact }: NewPerson) {
  const problems: { field: string; problem: string }[] = [];
  const trying = <Kept>(prefix: string, check: () => Kept): Kept | undefined => {
    try {
      return check();
    } catch (failure) {
      if (!(failure instanceof Invalid)) throw failure;
      problems.push(...failure.problems.map((each) => ({ ...each, field: prefix + each.field })));
      return undefined;
    }
  };
  const called = trying('', () => checkName(everyday));
  const onPapers = official ? trying('official-', () => checkName(official)) : called;
  const written = trying('', () => checkTag('written', languages.written));
  const spoken = trying('', () => checkTag('spoken', languages.spoken));
  const address = trying('', () => (contact ? checkAddress(contact) : ''));
  if (!called || !onPapers || problems.length > 0) throw new Invalid(problems);
  return {
    everyday: called,
    official: onPapers,
    written: written ?? null,
    spoken: spoken ?? null,
    address: address ?? '',
  };
}
