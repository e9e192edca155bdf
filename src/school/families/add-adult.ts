import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { addPerson } from '#school/people/add-person.ts';
import { addContact } from '#school/people/contacts/add-contact.ts';

/** An adult whom the school has not had before. */
export interface NewAdult {
  readonly given: string;
  readonly family: string;
  /** BCP 47: what the adult reads and speaks best; empty where nobody has said */
  readonly language: string;
  /** Empty where there is none */
  readonly email: string;
  readonly phone: string;
  /** The school knows that the address is theirs */
  readonly checked: boolean;
}

/** Adds somebody new as a guardian from today on and answers their id. Throws Invalid with the fields of `NewAdult`. */
export async function addAdult(school: InSchool, by: Actor, adult: NewAdult): Promise<string> {
  const { given, family, language, email, phone, checked } = adult;
  const { personId } = await addPerson(school, {
    by,
    person: {
      role: 'guardian',
      everyday: { given, family, called: '', shown: '', sorted: '' },
      official: null,
      grade: null,
      languages: { written: language || null, spoken: language || null },
      contact: null,
    },
  });
  const problems: { field: string; problem: string }[] = [];
  for (const contact of [
    { kind: 'email', address: email },
    { kind: 'phone', address: phone },
  ] as const) {
    if (contact.address.trim() === '') continue;
    try {
      await addContact(school, { by, personId, contact, checked });
    } catch (failure) {
      if (!(failure instanceof Invalid)) throw failure;
      problems.push(...failure.problems.map(({ problem }) => ({ field: contact.kind, problem })));
    }
  }
  if (problems.length > 0) throw new Invalid(problems);
  return personId;
}
