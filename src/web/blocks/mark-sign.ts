/**
 * What a mark shows. `place` counts from 1 up to `of`, the number of levels of the school's scale:
 * Mastery on the default scale is place 3 of 4.
 */
export type MarkSign =
  | { readonly shows: 'level'; readonly place: number; readonly of: number }
  | { readonly shows: 'not enough yet' }
  | { readonly shows: 'no evidence yet' };

/** The id of the drawing in the page's sprite: `m3` on a scale of four, `m3-5` on a scale of five. */
export function markId(sign: MarkSign): string {
  if (sign.shows === 'not enough yet') return 'mn';
  if (sign.shows === 'no evidence yet') return 'm0';
  return sign.of === 4 ? `m${sign.place}` : `m${sign.place}-${sign.of}`;
}
