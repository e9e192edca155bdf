import { mayArrangeClasses, mayKeepRoster } from '#core/policy/classes.ts';
import type { Relation } from '#core/policy/standing.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** By which relation the actor keeps who is in which class. Throws NotFound for others. */
export function permitRoster({ standing }: Actor): Relation {
  const relation = mayKeepRoster(standing);
  if (!relation) throw new NotFound('There is no such page.');
  return relation;
}

/** By which relation the actor arranges classes. Throws NotFound for others, Forbidden for those who see them. */
export function permitArranging(by: Actor): Relation {
  permitRoster(by);
  const relation = mayArrangeClasses(by.standing);
  if (!relation) throw new Forbidden('A leader of the school does this.');
  return relation;
}
