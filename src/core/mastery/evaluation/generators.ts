/**
 * One invented kind of school that the methods are tried on. All numbers are in levels of the default scale; none was
 * fitted to classrooms.
 *
 * - `start`: where students begin; `grows`: whether they then learn.
 * - `noise`: how far judges stray, as a multiple of the usual.
 * - `promised`: whether "shown" must be right here in 95 of 100 claims.
 */
export type Generator = {
  readonly key: string;
  readonly start: { readonly mean: number; readonly deviation: number };
  readonly grows: boolean;
  readonly noise: number;
  readonly promised: boolean;
};

const learners = { start: { mean: 1.9, deviation: 0.65 }, grows: true, promised: true };

/**
 * The four kinds of the project's comparison of methods, section 4, and a fifth that says where the promise ends.
 *
 * Without growth the comparison does not say where students stand. Its figures (28 in 100 claims "shown", 35 "not
 * shown") are those of students spread around the middle of the scale, N(2.5, .65), which is taken here. Where
 * nobody grows and few ever were at the cut, as in `low`, more of the claims are lucky days: no promise is made there.
 */
export const generators: readonly Generator[] = [
  { key: 'base', ...learners, noise: 1 },
  { key: 'no-growth', start: { mean: 2.5, deviation: 0.65 }, grows: false, noise: 1, promised: true },
  { key: 'noisy-judges', ...learners, noise: 1.6 },
  { key: 'quiet-judges', ...learners, noise: 0.6 },
  { key: 'low', start: { mean: 1.9, deviation: 0.65 }, grows: false, noise: 1, promised: false },
];
