import type { ProblemGroup } from './problems/collect-problems.ts';
import type { Problem, Severity } from './problems/problem.ts';
import type { Counts } from './records/known.ts';
import type { FoundResemblance } from './rosters/find-resemblances.ts';

export const rosterNouns = [
  'schools',
  'terms',
  'courses',
  'classes',
  'people',
  'roles',
  'guardianships',
  'enrollments',
  'teachers',
] as const;
export const frameworkNouns = ['frameworks', 'standards', 'links'] as const;

export type Noun = (typeof rosterNouns)[number] | (typeof frameworkNouns)[number];

/** What an import would do, before it does anything. */
export interface Preview {
  /** The folder or file as it was named. */
  source: string;
  /** Null where no format of the shelf knows it. */
  format: string | null;
  version: string | null;
  /** The system a roster came from. */
  system: string | null;
  schools: PreviewSchool[];
  counts: Partial<Record<Noun, Counts>>;
  problems: Problem[];
  /** Each kind of problem with how often it occurs, also where not every single one is listed. */
  groups: ProblemGroup[];
  totals: Record<Severity, number>;
  /** New people who are much like somebody here; what keeps a preview may leave them out. */
  resemblances?: readonly FoundResemblance[];
  /** False where an error stops it. */
  canApply: boolean;
}

export interface PreviewSchool {
  sourceId: string;
  name: string;
  code: string;
  isNew: boolean;
}
