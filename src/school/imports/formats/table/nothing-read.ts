import type { Roster, RosterRows } from '../../rosters/roster.ts';

async function* nothing(): AsyncGenerator<never> {}

const everyPart = {
  orgs: nothing,
  terms: nothing,
  courses: nothing,
  classes: nothing,
  people: nothing,
  roles: nothing,
  ties: nothing,
  enrollments: nothing,
} satisfies Record<keyof RosterRows, unknown>;

/** A table that cannot be read: why was reported, and nothing further is blamed. */
export const nothingRead: Roster = {
  system: 'table',
  version: 'changes',
  modes: {
    orgs: 'absent',
    terms: 'absent',
    courses: 'absent',
    classes: 'absent',
    people: 'absent',
    roles: 'absent',
    ties: 'absent',
    enrollments: 'absent',
  },
  derived: new Set(),
  explains: () => true,
  streams: everyPart,
};
