import { mayReadRecord } from '#core/policy/students.ts';
import type { Actor } from '#school/audit/actor.ts';
import { undoChange } from '#school/classes/changes/undo-change.ts';
import { loadRoster, type Roster } from '#school/classes/load-roster.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import type { World } from '#tests/world/world.ts';

/** The school day on which the tests of classes happen. */
export const today = '2026-11-24';

/** The world with the leader and the office at work on its classes. */
export interface Office {
  readonly opened: TestWorld;
  readonly nwosu: Actor;
  readonly pagan: Actor;
  readonly inSchool: World['inSchool'];
  classId(key: keyof World['classes']): string;
  personId(key: keyof World['people']): string;
  /** What came of undoing a change */
  undo(changeId: string, touching?: 'roster' | 'who-teaches'): Promise<string>;
  rosterOf(key: keyof World['classes']): Promise<Roster>;
  /** Whether the teacher may read Joaquín's record now */
  mayRead(who: 'osei' | 'valdez'): Promise<boolean>;
}

export async function openOffice(): Promise<Office> {
  const opened = await openWorld();
  const { world } = opened;
  const nwosu = await world.actor('nwosu');
  const personId: Office['personId'] = (key) => world.people[key].personId;
  const classId: Office['classId'] = (key) => world.classes[key].classId;
  return {
    opened,
    nwosu,
    pagan: await world.actor('pagan'),
    inSchool: world.inSchool,
    classId,
    personId,
    undo: async (changeId, touching = 'roster') =>
      (await world.inSchool((school) => undoChange(school, { by: nwosu, changeId, touching }))).outcome,
    rosterOf: (key) =>
      world.inSchool((school) => loadRoster(school, { by: nwosu, classId: classId(key), language: 'en' })),
    mayRead: async (who) => {
      const { standing } = await world.actor(who);
      const facts = await world.inSchool((school) =>
        loadStudentFacts(school, { studentId: personId('joaquin'), today }),
      );
      return mayReadRecord(standing, facts) !== undefined;
    },
  };
}
