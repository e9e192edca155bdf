import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Days } from '../lay-out-days.ts';
import { adults, type PersonKey, people } from '../people/people.ts';
import { type AdultSpec, namesOf, type PersonSpec } from '../people/person-spec.ts';
import { staff } from '../people/staff.ts';
import { students } from '../people/students.ts';
import type { WorldPerson } from '../world.ts';

/** Where rows of the world say they come from. */
export const SOURCE = 'world';

/** Adds everyone with names, addresses, roles and guardianships, and answers who is who. */
export async function plantPeople(school: InSchool, days: Days): Promise<Record<PersonKey, WorldPerson>> {
  const placed = placePeople(people);
  await plantNamed(school, {
    specs: people,
    placed,
    from: days.yearStartsOn,
    students: new Set(students.map(({ key }) => key)),
    grade: '09',
  });
  const id = (key: PersonKey) => placed[key].personId;
  await insertMany(school.db, 'contacts', [
    ...staff.map((each) => ({
      ...held(school, days),
      person_id: id(each.key),
      kind: 'email',
      address: staffAddress(each),
    })),
    ...adults
      .filter(({ by }) => by !== 'nothing')
      .map((adult, index) => ({
        ...held(school, days),
        person_id: id(adult.key),
        kind: adult.by === 'mail' ? 'email' : 'phone',
        address:
          adult.by === 'mail' ? addressOf(adult) : `+1 212 555 ${String(100 + index).padStart(4, '0')}`,
      })),
  ]);
  await insertMany(school.db, 'person_roles', [
    ...staff.flatMap(({ key, roles }) =>
      roles.map((role) => ({ ...held(school, days), person_id: id(key), role: String(role) })),
    ),
    ...students.map(({ key }) => ({ ...held(school, days), person_id: id(key), role: 'student' })),
    ...adults.map(({ key }) => ({ ...held(school, days), person_id: id(key), role: 'guardian' })),
  ]);
  await insertMany(
    school.db,
    'guardianships',
    [...adults, { key: 'tran', of: { leo: 'mother' } } as const].flatMap((adult) =>
      guardianshipsOf(adult, { id, days }).map((row) => ({ ...held(school, days), ...row })),
    ),
  );
  await insertMany(
    school.db,
    'caseloads',
    staff.flatMap(({ key, supports }) =>
      (supports?.students ?? []).map((student) => ({
        school_id: school.id,
        id: newId(),
        staff_id: id(key),
        student_id: id(student as PersonKey),
        kind: supports?.kind ?? 'enl',
        from_on: days.yearStartsOn,
      })),
    ),
  );
  return placed;
}

/** Gives each an id and a name. */
export function placePeople<Key extends string>(specs: readonly PersonSpec<Key>[]): Record<Key, WorldPerson> {
  return Object.fromEntries(
    specs.map((spec) => {
      const { display, called } = namesOf(spec);
      return [spec.key, { personId: newId(), display, called }];
    }),
  ) as Record<Key, WorldPerson>;
}

/** Adds people and both their names. */
export async function plantNamed<Key extends string>(
  school: InSchool,
  {
    specs,
    placed,
    from,
    students: studentKeys,
    grade,
  }: {
    specs: readonly PersonSpec<Key>[];
    placed: Record<Key, WorldPerson>;
    from: string;
    /** Who of them are students, of which grade */
    students: ReadonlySet<string>;
    grade: string;
  },
): Promise<void> {
  await insertMany(
    school.db,
    'people',
    specs.map((spec) => ({
      school_id: school.id,
      id: placed[spec.key].personId,
      written_language: 'reads' in spec ? String(spec.reads) : (spec.speaks ?? 'en'),
      spoken_language: spec.speaks ?? ('reads' in spec ? String(spec.reads) : 'en'),
      username: studentKeys.has(spec.key) ? usernameOf(spec) : null,
      grade: studentKeys.has(spec.key) ? grade : null,
    })),
  );
  await insertMany(
    school.db,
    'person_names',
    specs.flatMap((spec) => {
      const { display, official, sort, called } = namesOf(spec);
      const name = {
        school_id: school.id,
        person_id: placed[spec.key].personId,
        sort_name: sort,
        called,
        from_on: from,
        source: SOURCE,
      };
      return [
        { ...name, id: newId(), purpose: 'everyday', display_name: display },
        { ...name, id: newId(), purpose: 'official', display_name: official },
      ];
    }),
  );
}

/** "salma.el-amrani", "sherab" */
export function usernameOf({ called, given, family }: PersonSpec): string {
  return [called ?? given, family.split(' ')[0]]
    .filter(Boolean)
    .map((part) => plain(part ?? ''))
    .join('.');
}

/** "yolanda.beltre@family.example" */
export function addressOf({ given, family }: PersonSpec): string {
  return `${plain(given)}.${plain(family)}@family.example`;
}

/** "valdez@ferrypoint.example" */
export function staffAddress({ family }: PersonSpec): string {
  return `${plain(family)}@ferrypoint.example`;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^a-z-]/g, '');
}

function held(school: InSchool, days: Days) {
  return { school_id: school.id, id: newId(), source: SOURCE, from_on: days.yearStartsOn };
}

function guardianshipsOf(
  { key, of, mayNot = [], ended }: Pick<AdultSpec, 'of' | 'mayNot' | 'ended'> & { readonly key: PersonKey },
  { id, days }: { id: (key: PersonKey) => string; days: Days },
) {
  return Object.entries(of).map(([student, relationship]) => ({
    adult_id: id(key),
    student_id: id(student as PersonKey),
    relationship: relationship ?? null,
    may_see: !mayNot.includes('see'),
    may_hear: !mayNot.includes('hear'),
    may_reply: !mayNot.includes('reply'),
    until_on: ended ? addDays(days.today, -ended.daysAgo) : null,
    end_reason: ended?.reason ?? null,
  }));
}
