import type { PlanPart } from '#core/plan/plan-parts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { insertSlot } from '#school/tasks/add-slot.ts';
import { insertLetGo } from '#school/units/let-go.ts';
import { insertUnitText } from '#school/units/write-unit-text.ts';
import type { Days } from '../lay-out-days.ts';
import type { WorldFacts } from '../world.ts';

type Facts = Pick<WorldFacts, 'units' | 'tasks' | 'classes' | 'people'>;

/** What Ms. Valdez says of the unit on lines, part by part; why it matters stands with the unit itself. */
const STORIES: Readonly<Partial<Record<PlanPart, string>>> = {
  show: 'You take a line from your own life and tell its story to someone who has never seen a graph.\n\nA talk, a poster, a comic or a page: all four count the same.',
  texts: 'Fares of the Q70 and the ferry, which 9A asked for.\nPaychecks of the store on the corner.',
  know: 'What “for each” means in a story.\nRise and run, and why the order matters.\nHow a table, a graph, an equation and a story say the same.',
  learn:
    'Mondays: one story, four cards, talk in threes.\nWednesdays: try it alone, then with a partner who asks “how do you know?”.\nAny day after school: try again.',
};

/**
 * Ms. Valdez's unit on lines is planned to its end: something is said of each part, something is let go of, and who
 * shows the water tank when is set. The other units are as bare as plans are before anybody sat down.
 */
export async function plantUnitPlans(
  school: InSchool,
  { facts, days }: { facts: Facts; days: Days },
): Promise<void> {
  const { units, tasks, classes, people } = facts;
  const unitId = units.stories;
  const { personId } = people.valdez;
  const by = {
    standing: await loadStanding(school, { personId, today: days.today }),
    requestId: newId(),
    address: undefined,
    now: days.now,
  };
  for (const [part, body] of Object.entries(STORIES) as [PlanPart, string][])
    await insertUnitText(school, { by, unitId, part, body });
  await insertLetGo(school, {
    by,
    unitId,
    what: 'Point-slope form',
    reason: 'One way to write a line, known well, carries further than three.',
  });
  const said = [
    ['algebra9B', 'When my phone plan changes I can see it coming.'],
    ['algebra9A', 'My boss pays by the hour. That is a slope.'],
  ] as const;
  await school.db
    .insertInto('unit_voices')
    .values(
      said.map(([key, body]) => ({
        school_id: school.id,
        id: newId(),
        unit_id: unitId,
        class_id: classes[key].classId,
        body,
        added_by: by.standing.personId,
        added_at: by.now,
      })),
    )
    .execute();
  const talks = [
    ['algebra9A', '09:10', '09:25', [people.valentina.personId, people.malik.personId]],
    ['algebra9B', '10:05', '10:15', [people.joaquin.personId]],
    ['algebra9B', '10:15', '10:30', [people.theo.personId, people.naomi.personId]],
  ] as const;
  for (const [key, startsAt, endsAt, studentIds] of talks)
    await insertSlot(school, {
      by,
      slotId: newId(),
      taskId: tasks.waterTank,
      classId: classes[key].classId,
      slot: { day: days.ahead(3), startsAt, endsAt, studentIds },
    });
}
