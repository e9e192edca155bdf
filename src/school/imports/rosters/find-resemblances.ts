import type { MergeReason } from '#core/merges/merge-reasons.ts';
import { type Likeness, nameKey, resemblance, strongResemblance } from '#core/people/resemblance.ts';
import type { Report } from '../problems/problem.ts';
import type { TargetSchool } from '../records/known.ts';
import type { Access } from '../records/run-roster.ts';
import { loadKnownRecords } from '../records/source-records.ts';
import { listPeopleHere, type PersonHere } from './list-people-here.ts';
import { numbersIn } from './numbers-in.ts';
import { placeRecords } from './place-records.ts';
import type { PlacedContents } from './placed.ts';
import type { Plan } from './plan.ts';
import type { Roster } from './roster.ts';

/** A new person of an import who is much like somebody who is here already. */
export interface FoundResemblance {
  /** Of the new person, in the source */
  readonly sourceId: string;
  readonly schoolId: string;
  /** Who is here */
  readonly personId: string;
  readonly reasons: readonly MergeReason[];
}

/** So many are found in one import; a set that resembles more is most likely the school itself under other numbers. */
const mostFound = 500;

export interface Looking {
  readonly access: Access;
  readonly roster: Roster;
  readonly plan: Plan;
  readonly targets: ReadonlyMap<string, TargetSchool>;
  /** Whether new people come to a school, by its source id: where none do there is nothing to compare */
  readonly addsPeople: (school: string) => boolean;
}

/** Finds new people who strongly resemble somebody of their school. They are told apart or merged by a leader, never here. */
export async function findResemblances(
  { access, roster, plan, targets, addsPeople }: Looking,
  report: Report,
): Promise<FoundResemblance[]> {
  const schools = new Map<string, SchoolPeople>();
  for (const target of targets.values()) {
    if (target.state === 'to-make' || !addsPeople(target.sourceId)) continue;
    const school = await access.enter(target.id);
    const known = await loadKnownRecords(school, { system: roster.system, kind: 'person' });
    const here = await listPeopleHere(school);
    if (here.length > 0)
      schools.set(target.sourceId, { schoolId: target.id, known, index: indexPeople(here) });
  }
  const found: FoundResemblance[] = [];
  if (schools.size === 0) return found;
  for await (const placed of placeRecords(roster, plan).person()) {
    const school = placed.school === null ? undefined : schools.get(placed.school);
    if (!school || placed.school === null || school.known.has(placed.sourceId)) continue;
    const match = findMatch(school.index, likenessOf(placed.content, placed.sourceId));
    if (!match) continue;
    const { file = null, row = null } = plan.people.get(placed.sourceId) ?? {};
    const { givenName, familyName } = placed.content;
    report({ code: 'person-resembles', file, row, value: `${givenName} ${familyName}`.trim() });
    found.push({ sourceId: placed.sourceId, schoolId: school.schoolId, ...match });
    if (found.length >= mostFound) break;
  }
  return found;
}

interface SchoolPeople {
  schoolId: string;
  known: { has(sourceId: string): boolean };
  index: PeopleIndex;
}

interface PeopleIndex {
  byName: ReadonlyMap<string, readonly PersonHere[]>;
  byNumber: ReadonlyMap<string, readonly PersonHere[]>;
}

function indexPeople(here: readonly PersonHere[]): PeopleIndex {
  const byName = new Map<string, PersonHere[]>();
  const byNumber = new Map<string, PersonHere[]>();
  const add = (index: Map<string, PersonHere[]>, key: string, person: PersonHere): void => {
    const listed = index.get(key);
    if (listed) listed.push(person);
    else index.set(key, [person]);
  };
  for (const person of here) {
    for (const key of new Set(person.names.map(nameKey))) add(byName, key, person);
    for (const number of person.numbers) add(byNumber, number, person);
  }
  return { byName, byNumber };
}

/** The person here whom a new one resembles most; of two alike the one who was here first. */
function findMatch(
  { byName, byNumber }: PeopleIndex,
  person: Likeness,
): { personId: string; reasons: readonly MergeReason[] } | null {
  const candidates = new Set([
    ...person.names.flatMap((name) => byName.get(nameKey(name)) ?? []),
    ...person.numbers.flatMap((number) => byNumber.get(number) ?? []),
  ]);
  let best: { personId: string; reasons: readonly MergeReason[]; score: number } | null = null;
  for (const candidate of candidates) {
    const { score, reasons } = resemblance(person, candidate);
    if (score < strongResemblance || (best && best.score >= score)) continue;
    best = { personId: candidate.personId, reasons, score };
  }
  return best ? { personId: best.personId, reasons: best.reasons } : null;
}

function likenessOf(content: PlacedContents['person'], sourceId: string): Likeness {
  const { givenName, middleName, familyName, preferredGivenName, preferredFamilyName } = content;
  const official = { givenName: middleName ? `${givenName} ${middleName}` : givenName, familyName };
  const everyday = {
    givenName: preferredGivenName ?? givenName,
    familyName: preferredFamilyName ?? familyName,
  };
  return {
    names: preferredGivenName || preferredFamilyName ? [official, everyday] : [official],
    grade: content.grade,
    emails: content.email === null ? [] : [content.email],
    phones: content.phones,
    usernames: content.username === null ? [] : [content.username],
    numbers: numbersIn(sourceId),
  };
}
