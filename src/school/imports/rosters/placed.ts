import type { ClassRow, EnrollmentRow, PersonRole, TermRow } from './roster.ts';

/** What a record of each kind says, in the ids of the source. The same content has the same hash. */
export interface PlacedContents {
  term: Pick<TermRow, 'title' | 'kind' | 'startsOn' | 'endsOn' | 'parent'> & { schoolYear: string };
  course: { title: string; code: string | null; subject: string | null };
  class: Pick<ClassRow, 'title' | 'code' | 'kind' | 'terms'> & { course: string; schoolYear: string | null };
  person: {
    givenName: string;
    middleName: string | null;
    familyName: string;
    preferredGivenName: string | null;
    preferredFamilyName: string | null;
    username: string | null;
    email: string | null;
    phones: string[];
    grade: string | null;
    language?: string;
  };
  role: { person: string; role: PersonRole; beginsOn: string | null; endsOn: string | null };
  'implied-role': PlacedContents['role'];
  /** Only a relative is said to be one, so that what was read before is still the same. */
  guardianship: { student: string; adult: string; relationship: string | null; isRelative?: true };
  enrollment: { class: string; person: string; beginsOn: string | null; endsOn: string | null };
  teaching: PlacedContents['enrollment'] & { role: Exclude<EnrollmentRow['role'], 'student'> };
}

export type PlacedKind = keyof PlacedContents;

/** In the order in which they refer to one another. */
export const placedKinds: readonly PlacedKind[] = [
  'term',
  'course',
  'class',
  'person',
  'role',
  'implied-role',
  'guardianship',
  'enrollment',
  'teaching',
];

/** A record of the source in the school it belongs to. */
export interface Placed<K extends PlacedKind> {
  sourceId: string;
  /** Source id of the school. */
  school: string;
  content: PlacedContents[K];
}

/** A record the source says is gone, at whatever schools it is; ending in a separator: all of an owner's. */
export interface PlacedGone {
  sourceId: string;
  school: null;
}

export type PlacedStream<K extends PlacedKind> = AsyncIterable<Placed<K> | PlacedGone>;
