import type { Artefact } from '#school/artefacts/artefact.ts';

/** What work at a level of a goal looks like. Whose work it is, nobody is told. */
export interface Exemplar {
  readonly exemplarId: string;
  readonly goalId: string;
  /** As the newest scale reads it */
  readonly level: number;
  readonly title: string;
  /** Why it is at that level */
  readonly reason: string;
  /** Language of title and reason */
  readonly language: string;
  readonly content: Artefact['content'];
  /** Whether it was retired, and may be restored */
  readonly isRetired: boolean;
}
