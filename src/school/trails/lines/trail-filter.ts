/** Which lines of the trail are asked for. Empty lists and undefined let all through. */
export interface TrailFilter {
  /** People who acted, by id */
  readonly actors: readonly string[];
  /** People whom it was about, by id: they themselves, and what is recorded of them */
  readonly about: readonly string[];
  /** What was done or looked at, such as evidence.record */
  readonly acts: readonly string[];
  readonly kind: 'all' | 'changes' | 'looks';
  /** First school day, YYYY-MM-DD */
  readonly from: string | undefined;
  /** Last school day */
  readonly until: string | undefined;
}
