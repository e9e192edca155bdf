import { holdWhole } from '#core/goals/read-parts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { type AskedMap, type ClassMap, listMap } from '#school/mastery/list-map.ts';
import { readWholes, type WholeOf } from './read-wholes.ts';

/** A class's Map, and how far each student is with the goals that are made of several. */
export interface MapWithWholes {
  /** A goal made of several is ordered and counted by its parts */
  readonly map: ClassMap;
  readonly wholeOf: WholeOf;
}

/** The Map of a class for those who teach it, and the audit line of the look. Throws NotFound for anybody else. */
export async function listMapWithWholes(school: InSchool, ask: AskedMap): Promise<MapWithWholes> {
  const map = await listMap(school, ask);
  const { scale } = map;
  const wholeOf = await readWholes(school, {
    goalIds: map.goals.map(({ goalId }) => goalId),
    studentIds: map.students.map(({ studentId }) => studentId),
    schoolYear: map.klass.schoolYear,
  });
  return {
    wholeOf,
    map: {
      ...map,
      estimateOf: (studentId, goalId) => {
        const whole = wholeOf(studentId, goalId);
        return whole && scale ? holdWhole(whole.reading, scale) : map.estimateOf(studentId, goalId);
      },
    },
  };
}
