/**
 * One judge's word on one piece of a student's work towards one goal. Lateness, behaviour and number of
 * attempts are not here, and so can never reach a level; exempt, withdrawn and absent work is not passed in.
 *
 * `level` is on the scale the goal is judged by; `workedOn` is the school day ('YYYY-MM-DD') the work was
 * done, `recordedAt` the moment (milliseconds since 1970) the judgement was made. `retakeOf` names the
 * occasion this one is another try at. `weight` is 1 unless the school says otherwise, and above 0.
 *
 * Example: Ms. Rivera judged the exit slip of 4 November at level 2, on 5 November.
 */
export type Judgement = {
  readonly id: string;
  readonly occasionId: string;
  readonly judgeId: string;
  readonly level: number;
  readonly workedOn: string;
  readonly recordedAt: number;
  readonly retakeOf: string | null;
  readonly weight?: number;
};

/**
 * A student's work on one occasion, as it stands: the current judgements of all its judges pooled.
 *
 * `level` is their mean, `weight` the sum of their weights and `squares` the sum of the squares of these.
 * `day` is the day the piece counts on. `from` is the occasion whose level stands: the piece's own, or that of
 * a retake which went better. `judgementIds` are the judgements that level was made of; `replaced` the other
 * occasions of the same chain of retakes.
 *
 * Example: two teachers judged one talk 2 and 3: level 2.5, weight 2, squares 2.
 */
export type Piece = {
  readonly occasionId: string;
  readonly day: string;
  readonly level: number;
  readonly weight: number;
  readonly squares: number;
  readonly from: string;
  readonly judgementIds: readonly string[];
  readonly replaced: readonly string[];
};

/** A piece before the retakes are in their places. */
export type Attempt = Omit<Piece, 'replaced'> & { readonly retakeOf: string | null };

/** A piece with its part in the level: `share` exactly (all add to 1), `percent` to one place (all add to 100). */
export type WeighedPiece = Piece & { readonly share: number; readonly percent: number };
