import type { Database } from '#platform/db/connect.ts';
import { inSchool as runInSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { lookAtChange } from '#school/calculation-changes/look-at-change.ts';
import { makeChange } from '#school/calculation-changes/make-change.ts';
import { proposeChange } from '#school/calculation-changes/propose-change.ts';
import type { Wanted } from '#school/calculation-changes/wanted.ts';
import { workOutLevels } from '#school/calculation-changes/work-out-levels.ts';
import type { World } from '#tests/world/world.ts';

/** Changes of how levels come about at Ferry Point. */
export interface PlantedLevels {
  /** Made: as it was, and courses may choose the highest or the newest */
  readonly madeId: string;
  /** Proposed for the school: three levels instead of four, by the highest */
  readonly calculationId: string;
  /** Proposed for Algebra 1: the newest */
  readonly choiceId: string;
}

const usual: Wanted = {
  method: 'recency-mean',
  settings: {},
  span: 'year',
  coursesMay: ['highest', 'latest'],
  scale: null,
};
const three: Wanted['scale'] = {
  levels: [
    { names: { en: 'Beginning', ar: 'بداية' } },
    { names: { en: 'Building', ar: 'بناء' } },
    { names: { en: 'Secure', ar: 'إتقان' } },
  ],
  cut: 3,
  mapping: [1, 2, 2, 3],
};

/** A made change and two that wait for a decision; `by` is a leader. */
export async function plantLevels(world: World, database: Database, by: Actor): Promise<PlantedLevels> {
  const { id: schoolId } = world.school;
  const now = () => by.now;
  const propose = async (wanted: Wanted, courseId: string | null): Promise<string> => {
    const id = newId();
    const change = { id, courseId, wanted, reason: 'The staff meeting asked for it' };
    await runInSchool(database, schoolId, (school) => proposeChange(school, { by, change }));
    await lookAtChange(database, { schoolId, changeId: id, now });
    return id;
  };
  const madeId = await propose(usual, null);
  await runInSchool(database, schoolId, (school) =>
    makeChange(school, { by, courseId: null, changeId: madeId }),
  );
  await workOutLevels(database, { schoolId, changeId: madeId, now });
  return {
    madeId,
    calculationId: await propose({ ...usual, method: 'highest', scale: three }, null),
    choiceId: await propose({ ...usual, method: 'latest', coursesMay: [] }, world.courses.algebra),
  };
}
