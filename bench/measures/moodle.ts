/**
 * The peer: Moodle 4.5 on a machine with two cores, with as many students and judgements, measured once. Times are
 * of the server; kilobytes are compressed.
 */
export const moodle = {
  gradebookMs: 177,
  gradebookKb: 58,
  gradebooksPerSecond: 10,
  studentMs: 160,
  studentKb: 18,
  saveMs: 79,
  saveToNextMs: 969,
} as const;

/** What stands beside a row in the table. */
export function besideMoodle(value: number): { what: string; value: number } {
  return { what: 'Moodle', value };
}
