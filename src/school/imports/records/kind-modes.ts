import type { PlacedKind } from '../rosters/placed.ts';
import type { Mode, Roster } from '../rosters/roster.ts';

/** How each kind of record is to be taken. A kind that follows from several files is whole only when all of them are. */
export function kindModes({ modes }: Roster): Record<PlacedKind, Mode> {
  const both = modes.courses === 'bulk' && modes.classes !== 'bulk' ? 'delta' : modes.courses;
  const parts = [modes.people, modes.roles, modes.ties, modes.enrollments];
  return {
    term: modes.terms,
    course: both,
    class: modes.classes,
    person: modes.people,
    role: modes.roles,
    'implied-role': parts.every((mode) => mode === 'bulk') ? 'bulk' : 'absent',
    guardianship: modes.ties,
    enrollment: modes.enrollments,
    teaching: modes.enrollments,
  };
}
