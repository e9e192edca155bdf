/** What a file that claims to be whole would do to the records of one noun that are here. */
export interface Ending {
  /** How many would end, ≥ 0 */
  readonly ended: number;
  /** How many hold today, ≥ `ended` */
  readonly there: number;
}

/** Below this number nobody is asked: a class of six loses one without a question. */
const FEWEST = 5;

/**
 * Whether an import must be asked about before it ends records: a whole file that no longer lists more than a tenth
 * of what is here, and at least five, is more often a file cut short than a school that changed. No errors.
 * Source: requirements, "a bulk file that would end more than a tenth of what is there asks first".
 *
 * Example: 61 of 600 enrollments → true; 60 of 600 → false (just a tenth); 4 of 20 → false (fewer than five).
 */
export function asksFirst({ ended, there }: Ending): boolean {
  return ended >= FEWEST && ended * 10 > there;
}
