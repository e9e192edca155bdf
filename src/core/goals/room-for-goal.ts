/** A course keeps three to seven goals a year. */
const FEWEST_GOALS = 3;
const MOST_GOALS = 7;

/**
 * Whether a course can adopt one more goal: `room`, with how many it would still lack to three, or
 * `asks-what-comes-off`, where one of the adopted goals must be set aside first.
 */
export type RoomForGoal =
  | { readonly kind: 'room'; readonly stillToChoose: number }
  | { readonly kind: 'asks-what-comes-off'; readonly most: number };

/**
 * Asks whether a course has room for one more goal. `adopted` counts this year's goals that are not set aside.
 *
 * Example: with six adopted there is room for the seventh; the eighth asks what comes off. With one adopted
 * there is room, and after it one more is still to choose.
 */
export function roomForGoal(adopted: number): RoomForGoal {
  if (adopted >= MOST_GOALS) return { kind: 'asks-what-comes-off', most: MOST_GOALS };
  return { kind: 'room', stillToChoose: Math.max(0, FEWEST_GOALS - adopted - 1) };
}
