import type { Caseload, Role } from '#core/policy/standing.ts';
import type { PersonSpec } from './person-spec.ts';

/** Someone who works in the school. */
export interface StaffSpec<Key extends string = string> extends PersonSpec<Key> {
  readonly roles: readonly Role[];
  /** Students on a caseload, by handle */
  readonly supports?: { readonly kind: Caseload['kind']; readonly students: readonly string[] };
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
  // No class: both read of the students on their caseloads, and of nobody else.
  member('haddad', {
    given: 'Ms.',
    family: 'Haddad',
    called: 'Ms. Haddad',
    roles: ['teacher'],
    supports: { kind: 'enl', students: ['nabila', 'idris', 'salma', 'junhao'] },
  }),
  member('brandt', {
    given: 'Mr.',
    family: 'Brandt',
    called: 'Mr. Brandt',
    roles: ['counsellor'],
    supports: { kind: 'counselling', students: ['theo', 'kofi'] },
  }),
  member('whitfield', {
    given: 'Ms.',
    family: 'Whitfield',
    called: 'Ms. Whitfield',
    roles: ['district-reader'],
  }),
  member('pagan', { given: 'Mr.', family: 'Pagán', called: 'Mr. Pagán', roles: ['staff'], speaks: 'es' }),
] as const;

function member<const Key extends string>(key: Key, rest: Omit<StaffSpec, 'key'>): StaffSpec<Key> {
  return { key, ...rest };
}
