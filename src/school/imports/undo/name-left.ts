import type { InSchool } from '#platform/db/in-school.ts';
import type { Noun } from '../preview.ts';
import { nameEndings } from '../records/name-endings.ts';
import type { PlacedKind } from '../rosters/placed.ts';
import type { LeftRow } from './undo-report.ts';

/** A record that had to stay, with what it is called. */
export interface NamedLeft extends LeftRow {
  readonly words: string;
}

const kindOf: Partial<Record<Noun, PlacedKind>> = {
  people: 'person',
  classes: 'class',
  courses: 'course',
  terms: 'term',
  enrollments: 'enrollment',
  teachers: 'teaching',
  guardianships: 'guardianship',
  roles: 'role',
};

/** Names what undoing had to leave. What is not here any more, or is no school's, has no name. */
export async function nameLeft(
  school: InSchool,
  { left, today }: { left: readonly LeftRow[]; today: string },
): Promise<NamedLeft[]> {
  const named: NamedLeft[] = [];
  for (const row of left) {
    const kind = kindOf[row.noun];
    const [found] = kind ? await nameEndings(school, { kind, rowIds: [row.rowId], today }) : [];
    const words = found ? [...found.names, found.title].filter((part) => part !== null).join(' · ') : '';
    named.push({ ...row, words });
  }
  return named;
}
