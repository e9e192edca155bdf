import { schoolDaysBetween } from '../time/school-days-between.ts';

/** So many school days a student has to act on feedback before the figure of the class asks about it. */
const DAYS_TO_ACT = 10;

/** With fewer students than this a figure would speak of a child. */
const FEWEST_STUDENTS = 5;

/** A piece of feedback that asks for something, as the class's figure counts it. Days are school days. */
export type AskedFor = {
  readonly studentId: string;
  readonly givenOn: string;
  /** The first day on which the student said "I tried it", or a teacher saw that it was used; null before */
  readonly actedOn: string | null;
};

/** So many of so many, or too little to say. */
export type ActedOn = { readonly acted: number; readonly of: number } | 'too little to say';

/**
 * How much of a class's feedback was acted on within ten school days. Only what was given ten school days ago or
 * earlier is asked about, since the rest has its time still. Nothing is said where it was given to fewer than five
 * students: this is a figure about a class and never about a child.
 *
 * Example: of 6 pieces given to 6 students three weeks ago, 4 were tried within ten school days and one on the
 * twelfth: 4 of 6.
 */
export function actedOnWithin(feedback: readonly AskedFor[], today: string): ActedOn {
  const due = feedback.filter(({ givenOn }) => schoolDaysBetween(givenOn, today) >= DAYS_TO_ACT);
  if (new Set(due.map(({ studentId }) => studentId)).size < FEWEST_STUDENTS) return 'too little to say';
  const acted = due.filter(
    ({ givenOn, actedOn }) => actedOn !== null && schoolDaysBetween(givenOn, actedOn) <= DAYS_TO_ACT,
  );
  return { acted: acted.length, of: due.length };
}
