import type { Report } from '../problems/problem.ts';
import { findNearId } from './find-near-id.ts';
import { idSeparator, type PersonRole, type Roster, type RosterPart, type TermRow } from './roster.ts';

/** What earlier imports of the same system left here: enough for a file of changes to refer to. */
export interface Stored {
  schools: readonly { sourceId: string; name: string }[];
  terms: readonly { sourceId: string; startsOn: string; schoolYear: string }[];
  courses: readonly { sourceId: string; school: string }[];
  classes: readonly { sourceId: string; school: string }[];
  people: readonly { sourceId: string; school: string; roles: readonly PersonRole[] }[];
}

export const nothingStored: Stored = { schools: [], terms: [], courses: [], classes: [], people: [] };

interface OrgFacts {
  name: string;
  isSchool: boolean;
  parent: string | null;
}

interface TermFacts {
  startsOn: string;
  schoolYear: string;
}

interface CourseFacts {
  /** The school it is taught at; null where it belongs to a district. */
  school: string | null;
  schoolYear: string | null;
  /** Where it was read; null for what an earlier import left. */
  at: { file: string; row: number } | null;
}

interface ClassFacts {
  school: string;
  /** First day of its earliest term. */
  startsOn: string | null;
}

export interface PersonFacts {
  file: string | null;
  row: number | null;
  schools: string[];
  /** `school` + separator + role, said by the roster. */
  said: string[];
  /** The same, following from a class taken or taught, or from being family to a student. */
  implied: string[];
  /** The same, from earlier imports: it helps to understand this roster and is not said again. */
  known: string[];
  grade: string | null;
  /** Every role that makes them family is the one of a relative; null where none is said. */
  isRelative: boolean | null;
}

/**
 * What a first reading of a roster learns: ids, and where each belongs. Rows are not kept (but for terms, of which
 * there are few), so that a city's roster fits in little memory; a second reading places each row by these facts.
 */
export interface Plan {
  orgs: Map<string, OrgFacts>;
  /** Orgs that are schools, by source id, with their names. */
  schools: Map<string, string>;
  terms: Map<string, TermFacts>;
  /** Parents before their parts. */
  termRows: TermRow[];
  courses: Map<string, CourseFacts>;
  /** The schools at which a course is taken. */
  coursesAt: Map<string, Set<string>>;
  /** Courses that classes name where no file lists any: each has the name of the first class. */
  madeCourses: Map<string, string>;
  classes: Map<string, ClassFacts>;
  people: Map<string, PersonFacts>;
  /** People of earlier imports who must be in this roster again to count. */
  recalled: Map<string, PersonFacts>;
  rows: Record<RosterPart, number>;
  /** Ids whose rows had an error of their own: what refers to them is not blamed as well. */
  faulty: Set<string>;
  explains: Roster['explains'];
}

export function emptyPlan(explains: Roster['explains']): Plan {
  return {
    orgs: new Map(),
    schools: new Map(),
    terms: new Map(),
    termRows: [],
    courses: new Map(),
    coursesAt: new Map(),
    madeCourses: new Map(),
    classes: new Map(),
    people: new Map(),
    recalled: new Map(),
    faulty: new Set(),
    explains,
    rows: { orgs: 0, terms: 0, courses: 0, classes: 0, people: 0, roles: 0, ties: 0, enrollments: 0 },
  };
}

/** A person of whom nothing is known yet. */
export function newPersonFacts(): PersonFacts {
  return {
    file: null,
    row: null,
    schools: [],
    said: [],
    implied: [],
    known: [],
    grade: null,
    isRelative: null,
  };
}

/** Whether a person has a role, at one school or at any. */
export function hasRole(facts: PersonFacts | undefined, role: string): boolean {
  return allRoles(facts).some((said) => said.endsWith(`${idSeparator}${role}`));
}

/** Every `school` + separator + role of a person. */
export function allRoles(facts: PersonFacts | undefined): string[] {
  return facts ? [...facts.said, ...facts.implied, ...facts.known] : [];
}

/** Says that a row names something that is not there, unless an earlier error explains it. */
export function reportUnknown(
  plan: Plan,
  { part, ...finding }: { part: RosterPart; file: string; row: number; column: string; value: string },
  report: Report,
): void {
  const { value } = finding;
  if (plan.faulty.has([part, value].join(idSeparator)) || plan.explains(part, value)) return;
  report({ ...finding, ...findNearId(plan, part, value) });
}

/** Remembers that the row of an id had an error of its own. */
export function markFaulty(plan: Plan, part: RosterPart, sourceId: string): void {
  plan.faulty.add([part, sourceId].join(idSeparator));
}
