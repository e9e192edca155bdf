import { languages } from '#locales/index.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { nameOf } from './names.ts';

export interface MadePerson {
  readonly personId: string;
  readonly display: string;
  readonly email: string;
}

export interface MadePeople {
  readonly students: readonly MadePerson[];
  readonly teachers: readonly MadePerson[];
  /** The first adult of each student, in the order of the students */
  readonly adults: readonly MadePerson[];
}

const STUDENTS = 500;

/** Adds students, a teacher a class, and one adult for each student, every third with another one beside. */
export async function plantPeople(
  school: InSchool,
  { from, classes }: { from: string; classes: number },
): Promise<MadePeople> {
  const students = await plant(school, { role: 'student', count: STUDENTS, from });
  const teachers = await plant(school, { role: 'teacher', count: classes, from });
  const adults = await plant(school, { role: 'guardian', count: STUDENTS, from });
  const others = await plant(school, { role: 'guardian', count: Math.floor(STUDENTS / 3), from });
  const guardianship = (adult: MadePerson, student: MadePerson | undefined) => ({
    school_id: school.id,
    id: newId(),
    adult_id: adult.personId,
    student_id: student?.personId,
    may_see: true,
    may_hear: true,
    may_reply: true,
    source: 'bench',
    from_on: from,
  });
  await insertMany(school.db, 'guardianships', [
    ...adults.map((adult, index) => guardianship(adult, students[index])),
    ...others.map((adult, index) => guardianship(adult, students[index * 3])),
  ] as never);
  return { students, teachers, adults };
}

async function plant(
  school: InSchool,
  { role, count, from }: { role: string; count: number; from: string },
): Promise<MadePerson[]> {
  const made = Array.from({ length: count }, (_, index) => {
    const name = nameOf(index);
    const display = `${name.given} ${name.family}`;
    // In turn, so that a class's families read every language there is.
    const language = role === 'guardian' ? (languages[index % languages.length]?.tag ?? 'en') : 'en';
    return { personId: newId(), display, ...name, language, email: `${role}.${index}@bench.example` };
  });
  const school_id = school.id;
  await insertMany(
    school.db,
    'people',
    made.map(({ personId, language }) => ({
      school_id,
      id: personId,
      written_language: language,
      spoken_language: language,
    })),
  );
  await insertMany(
    school.db,
    'person_names',
    made.map(({ personId, display, given, family }) => ({
      school_id,
      id: newId(),
      person_id: personId,
      purpose: 'everyday',
      display_name: display,
      sort_name: `${family}, ${given}`,
      called: given,
      from_on: from,
      source: 'bench',
    })),
  );
  const held = () => ({ school_id, id: newId(), source: 'bench', from_on: from });
  await insertMany(
    school.db,
    'person_roles',
    made.map(({ personId }) => ({ ...held(), person_id: personId, role })),
  );
  if (role !== 'student')
    await insertMany(
      school.db,
      'contacts',
      made.map(({ personId, email }) => ({ ...held(), person_id: personId, kind: 'email', address: email })),
    );
  return made;
}
