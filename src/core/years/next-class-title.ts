/**
 * A guess at what a class is called when it stays together for another year. Only a number that can be a school grade
 * moves, and only where it leads the title: at its very beginning or after the word Grade, with at most one letter of
 * a section after it. Kindergarten (K, KG) becomes 1. A number with a leading zero keeps two places. The guess leaves
 * alone: numbers elsewhere ("Algebra 1", "Period 3", "Room 204"), grade 12, and what only looks like a grade ("9th hour",
 * "2026"). People see and change every guess before it is used.
 *
 * Example: '9B' becomes '10B', '09-A' '10-A', 'Grade 5' 'Grade 6', 'K-A' '1-A'; '12A' and 'Algebra 1' stay.
 */
export function nextClassTitle(title: string): string {
  const kindergarten = /^(?:KG|K)(?=$|[-. ]?\p{Lu}(?!\p{L}|\d))/u;
  if (kindergarten.test(title)) return title.replace(kindergarten, '1');
  return title.replace(
    /^((?:grade |gr\.? ?)?)(0?[1-9]|1[01])(?=$|[-–. /]?\p{L}(?!\p{L})|[-–./ ]\d{1,2}(?!\d))/iu,
    (_whole, before: string, grade: string) => {
      const next = String(Number(grade) + 1);
      return `${before}${grade.startsWith('0') ? next.padStart(2, '0') : next}`;
    },
  );
}
