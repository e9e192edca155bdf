/**
 * Whether a goal made of several is shown by all of them: every child is. Without children it is not.
 *
 * Source: Moodle, competency rule "all". Example: shown, shown → yes; shown, not shown → no; none → no.
 */
export function showsEveryChild(shown: readonly boolean[]): boolean {
  return shown.length > 0 && shown.every(Boolean);
}
