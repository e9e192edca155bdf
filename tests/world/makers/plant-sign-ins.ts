import type { Database } from '#platform/db/connect.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import type { Days } from '../lay-out-days.ts';
import { adults, type PersonKey } from '../people/people.ts';
import { staff } from '../people/staff.ts';
import { students } from '../people/students.ts';
import type { NeighbourFacts, WorldFacts, WorldSignIn } from '../world.ts';
import { addressOf, staffAddress, usernameOf } from './plant-people.ts';

/** Everybody in the world has the same: it guards nothing. */
const PASSWORD = 'follow the river';

/** Students who have signed in already. */
const SIGNED_IN: readonly PersonKey[] = ['nabila', 'joaquin', 'salma', 'theo'];

/** Families who have signed in already, by link. */
const BY_LINK: readonly PersonKey[] = [
  'hanan',
  'yolanda',
  'ramon',
  'altagracia',
  'weiming',
  'guerline',
  'harald',
];

/** Makes the sign-ins; Guerline's one sign-in opens both schools. */
export async function plantSignIns(
  database: Database,
  {
    days,
    school,
    people,
    neighbour,
  }: Pick<WorldFacts, 'school' | 'people'> & {
    readonly days: Days;
    readonly neighbour: Omit<NeighbourFacts, 'signIn'>;
  },
): Promise<{ signIns: WorldFacts['signIns']; neighbourSignIn: WorldSignIn }> {
  const join = (identityId: string, schoolId: string, personId: string) =>
    joinSchool(database, { identityId, schoolId, personId, fromOn: days.yearStartsOn });
  const made = await Promise.all([
    ...staff.map(async (each) => {
      const email = staffAddress(each);
      const { display, personId } = people[each.key];
      const identityId = await createIdentity(database, { name: display, email, password: PASSWORD });
      await join(identityId, school.id, personId);
      return [each.key, { name: email, password: PASSWORD }] as const;
    }),
    ...students
      .filter(({ key }) => SIGNED_IN.includes(key))
      .map(async (each) => {
        const username = usernameOf(each);
        const { display, personId } = people[each.key];
        const identityId = await createIdentity(database, { name: display, username, password: PASSWORD });
        await join(identityId, school.id, personId);
        return [each.key, { name: username, password: PASSWORD }] as const;
      }),
    ...adults
      .filter(({ key }) => BY_LINK.includes(key))
      .map(async (each) => {
        const email = addressOf(each);
        const { display, personId } = people[each.key];
        const identityId = await createIdentity(database, { name: display, email });
        await join(identityId, school.id, personId);
        if (each.key === 'guerline')
          await join(identityId, neighbour.school.id, neighbour.people.guerline.personId);
        return [each.key, { name: email, password: null }] as const;
      }),
  ]);
  const bell = { name: 'bell@lanternhill.example', password: PASSWORD };
  const { display, personId } = neighbour.people.bell;
  const identityId = await createIdentity(database, { name: display, email: bell.name, password: PASSWORD });
  await join(identityId, neighbour.school.id, personId);
  return { signIns: Object.fromEntries(made), neighbourSignIn: bell };
}
