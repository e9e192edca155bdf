import { LOOK_BACK_DAYS } from '#core/focus/reasons.ts';
import type { GroupBand } from '#core/groups/group.ts';
import { mapBand } from '#core/mastery/map-band.ts';
import { addSchoolDays } from '#core/time/add-school-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { listStuck } from '#school/focus/list-stuck.ts';
import type { AskedMap, ClassMap } from '#school/mastery/list-map.ts';
import { listMapWithWholes } from '#school/rollups/list-map-with-wholes.ts';

/** A class, its students and goals, and how each student stands on each goal today. */
export interface BandsOfClass extends Pick<ClassMap, 'klass' | 'students' | 'goals'> {
  readonly bandOf: (studentId: string, goalId: string) => GroupBand;
}

/** As its Map groups them, and who is stuck. Throws NotFound for who does not teach the class. */
export async function readClassBands(school: InSchool, ask: AskedMap): Promise<BandsOfClass> {
  const { map } = await listMapWithWholes(school, ask);
  const { klass, students, goals, scale, estimateOf } = map;
  if (!scale) return { klass, students, goals, bandOf: () => 'not-enough' };
  const since = addSchoolDays(ask.by.standing.today, -LOOK_BACK_DAYS);
  const cells = await listStuck(school, { classIds: [klass.classId], since, scale });
  const stuck = new Set(cells.map(({ studentId, goalId }) => `${studentId} ${goalId}`));
  return {
    klass,
    students,
    goals,
    bandOf: (studentId, goalId) => {
      const band = mapBand(estimateOf(studentId, goalId), scale);
      return band === 'not-enough' && stuck.has(`${studentId} ${goalId}`) ? 'stuck' : band;
    },
  };
}
