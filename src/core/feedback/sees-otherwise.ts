/**
 * Whether a student sees themself a level or more away from what holds of them; never where nothing can be said yet.
 * Levels are places on one scale.
 *
 * Example: Ana says Mastery (3) and her pieces say Getting there (2): she sees it otherwise. Without a level, no.
 */
export function seesOtherwise(seen: number, held: number | null): boolean {
  return held !== null && Math.abs(seen - held) >= 1;
}
