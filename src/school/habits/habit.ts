/** The habits that every school begins with, said in every language by the catalogue. */
export const startingHabits = ['plans-ahead', 'asks-for-help', 'revises', 'works-with-others'] as const;
export type StartingHabit = (typeof startingHabits)[number];

/** A habit by its words: those of the catalogue, or those of who named it. */
export type HabitWords =
  | { readonly phrase: StartingHabit }
  | {
      readonly phrase: null;
      readonly name: string;
      readonly looksLike: string;
      readonly tip: string;
      readonly language: string;
    };

export type Habit = HabitWords & {
  readonly habitId: string;
  /** None for the whole school */
  readonly courseId: string | null;
};

/** The columns of a row that are words. */
export interface HabitRow {
  readonly phrase: string | null;
  readonly name: string | null;
  readonly looksLike: string | null;
  readonly tip: string | null;
  readonly language: string | null;
}

/** The words of a row; a habit of a starting set that is no more goes by its key. */
export function habitWords({ phrase, name, looksLike, tip, language }: HabitRow): HabitWords {
  if (phrase !== null && isStarting(phrase)) return { phrase };
  return {
    phrase: null,
    name: name ?? phrase ?? '',
    looksLike: looksLike ?? '',
    tip: tip ?? '',
    language: language ?? 'en',
  };
}

function isStarting(phrase: string): phrase is StartingHabit {
  return (startingHabits as readonly string[]).includes(phrase);
}
