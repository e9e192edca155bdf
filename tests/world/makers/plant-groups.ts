import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { endGroup } from '#school/groups/end-group.ts';
import { makeGroups } from '#school/groups/make-groups.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import type { TaskKey } from '../courses/courses.ts';
import type { Days, Slot } from '../lay-out-days.ts';
import type { PersonKey } from '../people/people.ts';
import type { WorldFacts } from '../world.ts';

interface Grouped {
  readonly from: Slot;
  /** None while it lasts */
  readonly ended?: Slot;
  readonly purpose: 'task' | 'talk' | 'peer-feedback' | 'buddies';
  readonly task?: TaskKey;
  /** About the slope, with this reason; a group without is about no goal */
  readonly reason?: string;
  readonly who: readonly PersonKey[];
}

/** Who worked with whom in 9B. Joaquín and Kofi were in both talks for those who are close. */
const GROUPS: readonly Grouped[] = [
  {
    from: [2, 'tue'],
    ended: [2, 'fri'],
    purpose: 'talk',
    reason: 'Close to: rise over run with a picture first.',
    who: ['joaquin', 'kofi'],
  },
  {
    from: [1, 'tue'],
    ended: [1, 'fri'],
    purpose: 'talk',
    reason: 'Close to: saying the unit every time.',
    who: ['joaquin', 'kofi'],
  },
  { from: [1, 'thu'], purpose: 'buddies', who: ['naomi', 'kofi'] },
  {
    from: [0, 'mon'],
    purpose: 'task',
    task: 'busFares',
    reason: 'Help each other with: what the slope says about the bus.',
    who: ['joaquin', 'salma', 'caio'],
  },
];

type Known = Pick<WorldFacts, 'people' | 'classes' | 'goals' | 'tasks'> & { readonly days: Days };

/** Groups of 9B of before and of now, made and ended by Ms. Valdez. */
export async function plantGroups(school: InSchool, known: Known): Promise<void> {
  const { people, classes, goals, tasks, days } = known;
  const { classId } = classes.algebra9B;
  const on = async (slot: Slot, hour: number): Promise<Actor> => {
    const day = days.day(slot);
    const standing = await loadStanding(school, { personId: people.valdez.personId, today: day });
    return { standing, requestId: newId(), address: undefined, now: days.at(day, hour) };
  };
  for (const { from, ended, purpose, task, reason = '', who } of GROUPS) {
    const groups = {
      writeId: newId(),
      classId,
      purpose,
      goalId: reason === '' ? '' : goals.slope.goalId,
      taskId: task ? tasks[task] : '',
      reason,
      lastDay: '',
      language: 'en',
      sets: [who.map((key) => people[key].personId)],
    };
    const { groupIds } = await makeGroups(school, { by: await on(from, 9), groups });
    for (const groupId of ended ? groupIds : [])
      await endGroup(school, { by: await on(ended ?? from, 14), writeId: newId(), classId, groupId });
  }
}
