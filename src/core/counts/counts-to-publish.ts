/** What a school may tell its district about itself: numbers of people and classes, never of one person. */
export interface SchoolCounts {
  readonly classes: number;
  readonly students: number;
  /** Students of whom there is evidence of learning from the last four weeks */
  readonly studentsWithEvidence: number;
  /** Students to whom somebody gave feedback in the last four weeks */
  readonly studentsSpokenTo: number;
  /** Students with at least one adult whom messages reach */
  readonly studentsWithFamily: number;
}

/** A number as it is published; null where it would point at fewer than ten people. */
export type PublishedCounts = { readonly [Name in keyof SchoolCounts]: number | null };

/** Fewer people than this are never told apart (a common rule of school statistics). */
export const FEWEST_TOLD = 10;

/**
 * The counts as the district may read them. A number of people below ten is left out; so is one that leaves fewer
 * than ten of the students over, since the difference would say as much. Classes are no people.
 * Example: 120 students of whom 115 have evidence → students 120, studentsWithEvidence null (5 have none).
 * Example: 120 and 120 → 120: that all are seen points at nobody.
 */
export function countsToPublish(counts: SchoolCounts): PublishedCounts {
  const { classes, students } = counts;
  const ofStudents = (count: number): number | null => {
    const others = students - count;
    return count >= FEWEST_TOLD && (others === 0 || others >= FEWEST_TOLD) ? count : null;
  };
  return {
    classes,
    students: students >= FEWEST_TOLD ? students : null,
    studentsWithEvidence: ofStudents(counts.studentsWithEvidence),
    studentsSpokenTo: ofStudents(counts.studentsSpokenTo),
    studentsWithFamily: ofStudents(counts.studentsWithFamily),
  };
}
