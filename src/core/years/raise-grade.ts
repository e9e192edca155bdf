/** What becomes of students of a grade when the year turns. */
export type NextGrade =
  | { readonly kind: 'raised'; readonly grade: string }
  /** Nothing comes after it in a school: they leave */
  | { readonly kind: 'leaves' }
  /** No step is known from it, such as from UG (ungraded): it stays */
  | { readonly kind: 'stays' };

/**
 * The grade after one, by the CEDS list of entry grade levels (CEDS element 000100, "Entry Grade Level": IT, PR, PK,
 * TK, KG, 01 … 12, 13 for a year after 12, AE, PS, UG, Other). The years before kindergarten go on in the order a
 * child walks them; 12 and 13 leave; what is no step of that walk stays.
 *
 * Example: 'KG' is raised to '01', '09' to '10', 'TK' to 'KG'; '12' leaves; 'UG' stays.
 */
export function raiseGrade(grade: string): NextGrade {
  if (grade === LAST || grade === AFTER) return { kind: 'leaves' };
  if (grade === 'TK') return { kind: 'raised', grade: 'KG' };
  const at = gradeWalk.indexOf(grade);
  const next = gradeWalk[at + 1];
  return at >= 0 && next ? { kind: 'raised', grade: next } : { kind: 'stays' };
}

/**
 * The grades of a school in the order a child walks them. TK, a year before KG that some schools have, is not among them.
 *
 * Example: it begins with IT, PR, PK, KG, 01 and ends with 12.
 */
export const gradeWalk: readonly string[] = [
  ...['IT', 'PR', 'PK', 'KG'],
  ...Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')),
];
const LAST = '12';
const AFTER = '13';

/** A grade as it is sorted: the walk first in its order, then everything else by its letters. */
export function gradeOrder(grade: string): string {
  const at = grade === 'TK' ? gradeWalk.indexOf('PK') + 0.5 : gradeWalk.indexOf(grade);
  return at >= 0 ? `0 ${at.toFixed(1).padStart(5, '0')}` : `1 ${grade}`;
}
