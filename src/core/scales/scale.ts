/**
 * One level of a scale. `level` is its number, one step apart from its neighbours; `key` names it in the catalogues;
 * `names` is what the school calls it instead, by language (BCP 47).
 */
type ScaleLevel = {
  readonly level: number;
  readonly key: string;
  readonly names?: Readonly<Record<string, string>>;
};

/**
 * A school's ordered levels, lowest first, numbered one step apart (usually 1…n), and the mastery cut: the
 * lowest level that counts as having shown the goal.
 */
export type Scale = { readonly levels: readonly ScaleLevel[]; readonly cut: number };

/**
 * The scale a school starts with: 1 Starting, 2 Getting there, 3 Mastery, 4 Beyond, and the cut at 3.
 *
 * Example: a piece judged "Mastery" is level 3, which is at the cut.
 */
export const defaultScale: Scale = {
  levels: [
    { level: 1, key: 'starting' },
    { level: 2, key: 'getting-there' },
    { level: 3, key: 'mastery' },
    { level: 4, key: 'beyond' },
  ],
  cut: 3,
};

/**
 * The lowest and the highest level of a scale, in levels.
 *
 * Example: the default scale runs from 1 to 4.
 */
export function scaleRange(scale: Scale): { lowest: number; highest: number } {
  const numbers = scale.levels.map((each) => each.level);
  return { lowest: Math.min(...numbers), highest: Math.max(...numbers) };
}

/**
 * The key of a level, for the catalogues; null where the scale has no such level.
 *
 * Example: `levelKey(defaultScale, 2)` is `'getting-there'`; `levelKey(defaultScale, 2.5)` is null.
 */
export function levelKey(scale: Scale, level: number): string | null {
  return scale.levels.find((each) => each.level === level)?.key ?? null;
}
