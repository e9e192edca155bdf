import type { SaidProblems } from '../course/say-problems.ts';

/** An adoption that could not be made, as it was typed. */
export interface Adopting {
  readonly proposalId: string;
  readonly title: string;
  readonly statement: string;
  readonly problems: SaidProblems;
}
