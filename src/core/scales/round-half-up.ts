/** Far finer than any level can tell apart, far coarser than the noise of binary fractions. */
const SETTLED_PLACES = 10;

/**
 * Rounds once, half up, in decimal. Binary noise is settled first, at the tenth decimal place, so that a value
 * meant as 2.675 (which a computer keeps as 2.67499999999999982…) goes up as it would on paper.
 *
 * Range: values between 0 and 100,000; places 0 to 9. Halves go up, as Canvas and most schools do, never to
 * the even neighbour. Source: reference of the field, "round once, half up in decimal".
 *
 * Example: 4.125 → 4.13, 2.675 → 2.68, 2.98461… → 2.98, and to whole numbers 2.5 → 3, 2.49 → 2.
 */
export function roundHalfUp(value: number, places: number): number {
  const settled = Number(value.toFixed(SETTLED_PLACES).replace('.', ''));
  const unit = 10 ** (SETTLED_PLACES - places);
  return Math.floor((settled + unit / 2) / unit) / 10 ** places;
}
