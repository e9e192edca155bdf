import { type MapBand, mapBand, mapBands } from '#core/mastery/map-band.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { ClassStudent } from '#school/classes/list-class-students.ts';
import type { ClassMap } from '#school/mastery/list-map.ts';

/** Students under one heading, or all of them without one. */
export interface MapRows {
  readonly band: MapBand | undefined;
  readonly students: readonly ClassStudent[];
}

/**
 * The goal by whose level the rows are grouped: the one asked for where it is in focus, none for `name`, else the
 * first in focus.
 */
export function orderGoal({ goals }: Pick<ClassMap, 'goals'>, asked: string | undefined): string | undefined {
  if (asked === 'name') return undefined;
  const focus = goals.filter(({ inFocus }) => inFocus);
  return (focus.find(({ goalId }) => goalId === asked) ?? focus[0])?.goalId;
}

/** The rows by name, or in the bands of one goal, by name in each; a band without anybody is left out. */
export function orderRows(map: ClassMap, by: { goalId: string | undefined; scale: Scale }): MapRows[] {
  const { goalId, scale } = by;
  if (goalId === undefined) return [{ band: undefined, students: map.students }];
  const bands = Map.groupBy(map.students, ({ studentId }) =>
    mapBand(map.estimateOf(studentId, goalId), scale),
  );
  return mapBands.flatMap((band) => {
    const students = bands.get(band);
    return students ? [{ band, students }] : [];
  });
}
