import type { Role } from '#core/policy/standing.ts';

/** Which people a list shows. */
export interface PeopleFilter {
  /** Words of a name, or the id in the roster; empty for everybody */
  readonly words: string;
  readonly kind: 'all' | 'student' | 'family' | 'staff' | 'left';
  /** School grade (CEDS entry level, such as 08) */
  readonly grade: string | null;
  /** Who learns in the class or teaches it today */
  readonly classId: string | null;
  /** Who has none of it today */
  readonly without: 'sign-in' | 'contact' | 'class' | null;
}

/** Everybody who is of the school. */
export const EVERYBODY: PeopleFilter = {
  words: '',
  kind: 'all',
  grade: null,
  classId: null,
  without: null,
};

/** Which roles make somebody what a list may be narrowed to. */
export const ROLES_OF_KIND: Readonly<Record<'student' | 'family' | 'staff', readonly Role[]>> = {
  student: ['student'],
  family: ['guardian'],
  staff: ['teacher', 'leader', 'staff', 'counsellor', 'district-reader'],
};
