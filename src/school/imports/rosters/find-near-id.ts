import type { Finding } from '../problems/problem.ts';
import type { Plan } from './plan.ts';
import { idSeparator, type RosterPart } from './roster.ts';

type Known = ReadonlyMap<string, unknown>;

/** Ids as people mistype them, by the ids of a part; made when the first of a part is not found. */
const indexes = new WeakMap<Known, Map<string, string>>();

/**
 * Why an id is not known: it names something of another kind, is written in other letters or without its zeros, or
 * is several ids at once. Where none of these holds, it is simply not there.
 */
export function findNearId(plan: Plan, part: RosterPart, value: string): Pick<Finding, 'code' | 'to'> {
  const parts: Partial<Record<RosterPart, Known>> = {
    orgs: plan.orgs,
    terms: plan.terms,
    courses: plan.courses,
    classes: plan.classes,
    people: plan.people,
  };
  for (const [name, ids] of Object.entries(parts)) {
    if (name !== part && ids.has(value)) return { code: 'reference-wrong-kind', to: name };
  }
  const known = parts[part];
  if (!known) return { code: 'reference-unknown' };
  const near = indexOf(known).get(looseForm(value));
  if (near !== undefined) {
    const isCase = near.toLowerCase() === value.toLowerCase();
    return { code: isCase ? 'reference-case' : 'reference-zeros', to: near };
  }
  const several = value.split(/[;|/\s]+/).filter((one) => one !== '');
  const isList = several.length > 1 && several.every((one) => known.has(one));
  return isList ? { code: 'reference-list', to: several.join(',') } : { code: 'reference-unknown' };
}

function indexOf(known: Known): ReadonlyMap<string, string> {
  const made = indexes.get(known);
  if (made) return made;
  const index = new Map<string, string>();
  for (const id of known.keys()) index.set(looseForm(id), id);
  indexes.set(known, index);
  return index;
}

function looseForm(id: string): string {
  const parts = id.toLowerCase().split(idSeparator);
  return parts.map((part) => part.replace(/^0+(?=.)/, '')).join(idSeparator);
}
