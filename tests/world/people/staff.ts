import type { Role } from '#core/policy/standing.ts';
import type { PersonSpec } from './person-spec.ts';

/** Someone who works in the school. */
export interface StaffSpec<Key extends string = string> extends PersonSpec<Key> {
  readonly roles: readonly Role[];
}

/** Who works at Ferry Point; see stories.md. */
export const staff = [
  member('valdez', {
    given: 'Ms.',
    family: 'Valdez',
    called: 'Ms. Valdez',
    roles: ['teacher'],
  }),
  member('osei', { given: 'Mr.', family: 'Osei', called: 'Mr. Osei', roles: ['teacher'] }),
  // One row of people: she teaches English and is family to Leo of 9A.
  member('tran', { given: 'Ms.', family: 'Tran', called: 'Ms. Tran', roles: ['teacher', 'guardian'] }),
  member('kowalczyk', { given: 'Mr.', family: 'Kowalczyk', called: 'Mr. Kowalczyk', roles: ['teacher'] }),
  member('nwosu', { given: 'Dr.', family: 'Nwosu', called: 'Dr. Nwosu', roles: ['leader'] }),
  member('pagan', { given: 'Mr.', family: 'Pagán', called: 'Mr. Pagán', roles: ['staff'], speaks: 'es' }),
] as const;

function member<const Key extends string>(key: Key, rest: Omit<StaffSpec, 'key'>): StaffSpec<Key> {
  return { key, ...rest };
}
