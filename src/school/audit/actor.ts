import type { Standing } from '#core/policy/standing.ts';

/** Who acts, in which request and when. Every verb that reads or changes records takes one. */
export interface Actor {
  readonly standing: Standing;
  readonly requestId: string;
  /** Network address of the request; none from the command line */
  readonly address: string | undefined;
  readonly now: Date;
}
