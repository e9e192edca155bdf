import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { addSchool } from '#school/schools/add-school.ts';
import { linkSchool } from '#school/schools/link-school.ts';
import type { Check } from './check-frameworks.ts';
import type { Findings, OnProgress } from './check-import.ts';
import type { RosterFormat } from './formats/format.ts';
import type { Noun } from './preview.ts';
import { findTargets } from './records/find-targets.ts';
import { type Counts, noCounts, type TargetSchool } from './records/known.ts';
import { loadStored } from './records/load-stored.ts';
import { type Access, type RosterRun, type RunCounts, runRoster } from './records/run-roster.ts';
import type { PlacedKind } from './rosters/placed.ts';
import { nothingStored } from './rosters/plan.ts';
import { planRoster } from './rosters/plan-roster.ts';
import type { Roster } from './rosters/roster.ts';
import type { Source } from './sources/source.ts';

const nounOf: Record<PlacedKind, Noun> = {
  term: 'terms',
  course: 'courses',
  class: 'classes',
  person: 'people',
  role: 'roles',
  'implied-role': 'roles',
  guardianship: 'guardianships',
  enrollment: 'enrollments',
  teaching: 'teachers',
};

/** Checks a roster and counts what it would change at each of its schools. */
export async function checkRoster(
  format: RosterFormat,
  { access, source, choices, report }: Check,
): Promise<Findings> {
  const read = await format.read(source, report, { mapping: choices.mapping ?? null });
  const roster: Roster = { ...read, system: choices.system ?? read.system };
  const isWhole = Object.values(roster.modes).every((mode) => mode === 'bulk');
  const stored = isWhole ? nothingStored : await loadStored(access, roster.system);
  const plan = await planRoster(roster, stored, report);
  const { timeZone, into, now } = choices;
  const found = { system: roster.system, schools: plan.schools, timeZone, into, now };
  const targets = await findTargets(access.db, found, report);
  let steps = 0;
  const onProgress = (records: number): void => {
    steps = records;
  };
  const run = { access, roster, plan, targets, importIds: null, gone: [], onProgress };
  const counts = await runRoster(run, report);
  return {
    version: roster.version,
    system: roster.system,
    schools: [...targets.values()].map(({ sourceId, name, code, state }) => {
      return { sourceId, name, code, isNew: state === 'to-make' };
    }),
    counts: { schools: countSchools(targets), ...sumCounts(counts) },
    apply: (writing, say) =>
      applyRoster({ ...run, access: writing, gone: [] }, { source, format: format.name, counts, steps }, say),
  };
}

interface Promised {
  source: Source;
  format: string;
  /** What the preview said. */
  counts: RunCounts;
  steps: number;
}

async function applyRoster(checked: RosterRun, promised: Promised, onProgress: OnProgress): Promise<void> {
  const { access, roster, targets } = checked;
  // Two imports of one system at once would each add what the other adds.
  await sql`select pg_advisory_xact_lock(hashtextextended(${roster.system}, 7305003))`.execute(access.db);
  const importIds = new Map([...targets.keys()].map((school) => [school, newId()]));
  const fileHash = await hashFiles(promised.source);
  for (const target of targets.values()) {
    await openTarget(access, target, roster.system);
    const school = await access.enter(target.id);
    const importId = importIds.get(target.sourceId) ?? newId();
    const summary = sumCounts(promised.counts, target.sourceId);
    const { format, source } = promised;
    await school.db
      .insertInto('imports')
      .values({
        school_id: school.id,
        id: importId,
        source: roster.system,
        format: `${format} ${roster.version}`,
        file_name: source.label,
        file_hash: fileHash,
        summary: JSON.stringify(summary),
      })
      .execute();
    const detail = Object.fromEntries(Object.entries(summary).map(([noun, counts]) => [noun, told(counts)]));
    await writeAudit(school, undefined, {
      act: 'import.apply',
      relation: 'program',
      subject: 'import',
      ids: [importId],
      detail,
    });
  }
  const say = (done: number): void => onProgress(done, promised.steps);
  const counts = await runRoster({ ...checked, importIds, onProgress: say }, () => {});
  if (JSON.stringify(sumCounts(counts)) === JSON.stringify(sumCounts(promised.counts))) return;
  throw new Conflict(
    'Someone changed these schools after the preview. Nothing was imported: look at it once more.',
  );
}

async function openTarget(access: Access, target: TargetSchool, source: string): Promise<void> {
  const { id, code, name, timeZone, sourceId, state } = target;
  if (state === 'here') return;
  const school = await access.enter(id);
  const from = { source, externalId: sourceId };
  if (state === 'to-link') await linkSchool(school, from);
  else await addSchool(school, { code, name, timeZone, from });
}

function countSchools(targets: ReadonlyMap<string, TargetSchool>): Counts {
  const counts = noCounts();
  for (const { state } of targets.values()) counts[state === 'to-make' ? 'added' : 'unchanged'] += 1;
  return counts;
}

function sumCounts(counts: RunCounts, onlySchool?: string): Partial<Record<Noun, Counts>> {
  const sums: Partial<Record<Noun, Counts>> = {};
  for (const [kind, perSchool] of counts) {
    const sum = sums[nounOf[kind]] ?? noCounts();
    sums[nounOf[kind]] = sum;
    for (const [school, one] of perSchool) {
      if (onlySchool !== undefined && school !== onlySchool) continue;
      sum.added += one.added;
      sum.changed += one.changed;
      sum.ended += one.ended;
      sum.unchanged += one.unchanged;
    }
  }
  return sums;
}

function told({ added, changed, ended, unchanged }: Counts): string {
  return `+${added} ~${changed} -${ended} =${unchanged}`;
}

async function hashFiles(source: Source): Promise<string> {
  const whole = createHash('sha256');
  for (const key of [...source.files.keys()].sort()) {
    whole.update(`${key}\n`);
    for await (const chunk of (await source.files.get(key)?.open()) ?? []) whole.update(chunk);
  }
  return whole.digest('hex');
}
