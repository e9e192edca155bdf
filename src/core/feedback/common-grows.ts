/** One grow that stands with a student. */
export type StandingGrow = {
  readonly studentId: string;
  /** The goal or task it is about, by id */
  readonly about: string;
  /** The phrase of the bank, or the words as they were written */
  readonly words: string;
};

/** The same grow, with how many students. */
export type CommonGrow = { readonly about: string; readonly words: string; readonly students: number };

/**
 * Grows that stand for more than half of a class about the same goal or task: one note to all says it better than the
 * same note to each. Own words are the same whatever their case and spaces; each student counts once. Most first.
 *
 * Example: in a class of 28, "Now it needs its unit" stands for 15 students at Water tank: it is offered; at 14 it is not.
 */
export function commonGrows(grows: readonly StandingGrow[], classSize: number): CommonGrow[] {
  const same = Map.groupBy(grows, ({ about, words }) => `${about} ${bare(words)}`);
  return [...same.values()]
    .flatMap((all): CommonGrow[] => {
      const [first] = all;
      const students = new Set(all.map(({ studentId }) => studentId)).size;
      return first && students * 2 > classSize ? [{ about: first.about, words: first.words, students }] : [];
    })
    .toSorted((a, b) => b.students - a.students);
}

function bare(words: string): string {
  return words.trim().replace(/\s+/gu, ' ').toLowerCase();
}
