import { mayReadReadiness } from '#core/policy/readiness.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listSeen } from '#school/evidence/list-seen.ts';
import { standingReadiness } from './standing-readiness.ts';

/** How many of a class say what about a task; who says nothing and whose work was seen is in none of them. */
export interface ReadinessCounts {
  readonly ready: number;
  readonly help: number;
  /** Neither a word nor work that was seen */
  readonly quiet: number;
}

/**
 * How many students of a class say they are ready for each task, ask for help, or have said nothing yet, by task; only
 * tasks about which a word stands open. Three statements, however many tasks. Empty where the class is not the actor's.
 */
export async function countReadiness(
  school: InSchool,
  ask: { by: Actor; classId: string; studentIds: readonly string[]; taskIds: readonly string[] },
): Promise<ReadonlyMap<string, ReadinessCounts>> {
  const { by, classId, studentIds, taskIds } = ask;
  if (!mayReadReadiness(by.standing, { classIds: [classId] })) return new Map();
  const [words, seen] = await together([
    standingReadiness(school, { studentIds, taskIds }),
    listSeen(school, { studentIds, taskIds }),
  ]);
  const open = Map.groupBy(
    words.filter(({ isOpen }) => isOpen),
    ({ taskId }) => taskId,
  );
  return new Map(
    [...open].map(([taskId, said]) => {
      const spoken = new Set(said.map(({ studentId }) => studentId));
      const done = seen.get(taskId);
      return [
        taskId,
        {
          ready: said.filter(({ word }) => word === 'ready').length,
          help: said.filter(({ word }) => word === 'need-help').length,
          quiet: studentIds.filter((id) => !spoken.has(id) && !done?.has(id)).length,
        },
      ];
    }),
  );
}
