import type { Language } from '#locales/index.ts';

/** How a student's work went so far, in broad strokes; the stories say the rest. */
export type Path = 'ahead' | 'ready' | 'close' | 'starting';

/** Someone of the world. The key is the name of the handle in tests. */
export interface PersonSpec<Key extends string = string> {
  readonly key: Key;
  readonly given: string;
  readonly family: string;
  /** Short form used in a sentence; else the first word of the given name */
  readonly called?: string;
  /** The whole name as shown, where it is not given name and family name */
  readonly display?: string;
  /** The name on papers, where it is another */
  readonly official?: string;
  readonly speaks?: Language;
}

export interface StudentSpec<Key extends string = string> extends PersonSpec<Key> {
  readonly path: Path;
  /** Weeks ago that the student came, where that was after the year began */
  readonly cameWeeksAgo?: number;
}

export interface AdultSpec<Student extends string = string, Key extends string = string>
  extends PersonSpec<Key> {
  readonly reads: Language;
  /** How the school reaches the adult */
  readonly by: 'mail' | 'phone' | 'nothing';
  /** The students the adult is family to, and as what */
  readonly of: Partial<Readonly<Record<Student, string>>>;
  /** What the adult may not do, where it is not everything */
  readonly mayNot?: readonly ('see' | 'hear' | 'reply')[];
  /** Guardianship ended so many days ago, and why */
  readonly ended?: { readonly daysAgo: number; readonly reason: string };
}

/** A student's row; written as a function so that the keys stay names and not any text. */
export function student<const Key extends string>(
  key: Key,
  path: Path,
  rest: Omit<StudentSpec, 'key' | 'path'>,
): StudentSpec<Key> {
  return { key, path, ...rest };
}

/** "Marisabel Cruz" and "Cruz, Marisabel"; a name of one word stays as it is. */
export function namesOf({ given, family, called, display, official }: PersonSpec) {
  const shown = display ?? [given, family].filter(Boolean).join(' ');
  return {
    display: shown,
    official: official ?? shown,
    sort: [family, given].filter(Boolean).join(', '),
    called: called ?? given.split(' ')[0] ?? given,
  };
}
