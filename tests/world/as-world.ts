import type { Database } from '#platform/db/connect.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import type { World, WorldFacts } from './world.ts';

/** The world in a database that holds it, or a clone of one. */
export function asWorld(database: Database, facts: WorldFacts): World {
  const { today } = facts;
  const act = (schoolId: string, personId: string): Promise<Actor> =>
    inSchool(database, schoolId, async (school) => ({
      standing: await loadStanding(school, { personId, today }),
      requestId: newId(),
      address: undefined,
      now: new Date(facts.now),
    }));
  return {
    ...facts,
    inSchool: (work) => inSchool(database, facts.school.id, work),
    actor: (person) => act(facts.school.id, facts.people[person].personId),
    neighbourActor: (person) => act(facts.neighbour.school.id, facts.neighbour.people[person].personId),
  };
}
