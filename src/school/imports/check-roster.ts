import { asksFirst } from '#core/imports/asks-first.ts';
import { applyRoster } from './apply-roster.ts';
import type { Check } from './check-frameworks.ts';
import type { Findings, ManyEndings } from './check-import.ts';
import type { RosterFormat } from './formats/format.ts';
import type { Noun } from './preview.ts';
import { findOwnTarget } from './records/find-own-target.ts';
import { findTargets } from './records/find-targets.ts';
import { type Counts, noCounts, type TargetSchool } from './records/known.ts';
import { loadStored } from './records/load-stored.ts';
import { nameEndings } from './records/name-endings.ts';
import { type KindEnding, type RosterRun, runRoster } from './records/run-roster.ts';
import { findResemblances } from './rosters/find-resemblances.ts';
import { nothingStored } from './rosters/plan.ts';
import { planRoster } from './rosters/plan-roster.ts';
import type { Roster } from './rosters/roster.ts';
import { nounOf, sumCounts } from './sum-counts.ts';

/** Checks a roster and counts what it would change at each of its schools, or at the one school named by `at`. */
export async function checkRoster(
  format: RosterFormat,
  { access, source, choices, report }: Check,
): Promise<Findings> {
  const read = await format.read(source, report, {
    mapping: choices.mapping ?? null,
    into: choices.at ? await codeOf(access, choices.at.schoolId) : choices.into,
  });
  const roster: Roster = { ...read, system: choices.system ?? read.system };
  const isWhole = Object.values(roster.modes).every((mode) => mode === 'bulk');
  const { timeZone, into, now, at } = choices;
  const stored = isWhole
    ? nothingStored
    : await loadStored(access, { system: roster.system, only: at?.schoolId });
  const plan = await planRoster(roster, stored, report);
  const found = { system: roster.system, schools: plan.schools, now };
  const targets = at
    ? await findOwnTarget(access.db, { ...found, at }, report)
    : await findTargets(access.db, { ...found, timeZone, into }, report);
  let steps = 0;
  const onProgress = (records: number): void => {
    steps = records;
    choices.onLooked?.(records);
  };
  const filled = () => ({ gone: [], leftOut: new Map(), endings: [] });
  const run: RosterRun = { access, roster, plan, targets, journals: null, ...filled(), onProgress };
  const counts = await runRoster(run, report);
  const addsPeople = (school: string): boolean => (counts.get('person')?.get(school)?.added ?? 0) > 0;
  const resemblances = await findResemblances({ access, roster, plan, targets, addsPeople }, report);
  for (const [school, rows] of targets.size > 0 ? run.leftOut : []) {
    report({
      code: 'other-school-left-out',
      value: String(rows),
      to: plan.schools.get(school) ?? school,
    });
  }
  return {
    version: roster.version,
    system: roster.system,
    schools: [...targets.values()].map(({ sourceId, name, code, state }) => {
      return { sourceId, name, code, isNew: state === 'to-make' };
    }),
    schoolsInFile: [...plan.schools].map(([sourceId, name]) => ({ sourceId, name })),
    counts: { schools: countSchools(targets), ...sumCounts(counts) },
    manyEndings: await gatherEndings(run),
    resemblances,
    apply: (writing, say) =>
      applyRoster(
        { ...run, access: writing, ...filled() },
        { source, format: format.name, counts, steps, choices, resemblances },
        say,
      ),
  };
}

/** A table that says nothing of schools is of the school with this code, by page and by command line alike. */
async function codeOf({ db }: Check['access'], schoolId: string): Promise<string> {
  const school = await db
    .selectFrom('schools')
    .select('code')
    .where('id', '=', schoolId)
    .executeTakeFirstOrThrow();
  return school.code;
}

function countSchools(targets: ReadonlyMap<string, TargetSchool>): Counts {
  const counts = noCounts();
  for (const { state } of targets.values()) counts[state === 'to-make' ? 'added' : 'unchanged'] += 1;
  return counts;
}

/** What would end so many records that a person must say so first: by school and noun, with the first of them named. */
async function gatherEndings({ access, targets, endings }: RosterRun): Promise<ManyEndings[]> {
  const many: ManyEndings[] = [];
  for (const target of targets.values()) {
    const byNoun = new Map<Noun, KindEnding[]>();
    for (const ending of endings.filter(({ school }) => school === target.sourceId)) {
      const noun = nounOf[ending.kind];
      byNoun.set(noun, [...(byNoun.get(noun) ?? []), ending]);
    }
    for (const [noun, kinds] of byNoun) {
      const ended = kinds.reduce((sum, kind) => sum + kind.ended, 0);
      const there = kinds.reduce((sum, kind) => sum + kind.there, 0);
      if (!asksFirst({ ended, there })) continue;
      const school = await access.enter(target.id);
      const first = [];
      for (const { kind, rowIds } of kinds)
        first.push(...(await nameEndings(school, { kind, rowIds, today: target.day })));
      many.push({ school: target.name, noun, ended, there, first });
    }
  }
  return many;
}
