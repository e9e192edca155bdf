import type { Noun } from './preview.ts';
import { type Counts, noCounts } from './records/known.ts';
import type { RunCounts } from './records/run-roster.ts';
import type { PlacedKind } from './rosters/placed.ts';

/** The noun a person knows each kind of record by. */
export const nounOf: Readonly<Record<PlacedKind, Noun>> = {
  term: 'terms',
  course: 'courses',
  class: 'classes',
  person: 'people',
  role: 'roles',
  'implied-role': 'roles',
  guardianship: 'guardianships',
  enrollment: 'enrollments',
  teaching: 'teachers',
};

/** Counts by noun, of all schools of an import or of one. */
export function sumCounts(counts: RunCounts, onlySchool?: string): Partial<Record<Noun, Counts>> {
  const sums: Partial<Record<Noun, Counts>> = {};
  for (const [kind, perSchool] of counts) {
    const sum = sums[nounOf[kind]] ?? noCounts();
    sums[nounOf[kind]] = sum;
    for (const [school, one] of perSchool) {
      if (onlySchool !== undefined && school !== onlySchool) continue;
      sum.added += one.added;
      sum.changed += one.changed;
      sum.ended += one.ended;
      sum.unchanged += one.unchanged;
    }
  }
  return sums;
}

/** Counts of one noun as the audit trail keeps them. */
export function tellCounts({ added, changed, ended, unchanged }: Counts): string {
  return `+${added} ~${changed} -${ended} =${unchanged}`;
}
