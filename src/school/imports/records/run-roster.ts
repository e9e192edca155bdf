import type { Database } from '#platform/db/connect.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Report } from '../problems/problem.ts';
import { placeRecords } from '../rosters/place-records.ts';
import { type PlacedKind, placedKinds } from '../rosters/placed.ts';
import type { Plan } from '../rosters/plan.ts';
import type { Roster } from '../rosters/roster.ts';
import { writers } from '../writers/writers.ts';
import { endCascade } from './end-cascade.ts';
import type { Journal } from './journal.ts';
import { kindModes } from './kind-modes.ts';
import { type Counts, noCounts, type TargetSchool } from './known.ts';
import { runKind } from './run-kind.ts';
import { listRowsStillNamed } from './source-records.ts';

/** A transaction that can move from school to school. */
export interface Access {
  db: Database;
  enter(schoolId: string): Promise<InSchool>;
}

export interface RosterRun {
  access: Access;
  roster: Roster;
  plan: Plan;
  /** By the source id of the school. */
  targets: ReadonlyMap<string, TargetSchool>;
  /** The journal of each school's import; null to count only. */
  journals: ReadonlyMap<string, Journal> | null;
  /** Filled by the walk: rows of schools that this import is not for, by the source id of the school. */
  leftOut: Map<string, number>;
  /** Filled by the walk: what whole files no longer list. */
  endings: KindEnding[];
  /** Filled by the walk: people and classes that a file of changes says are gone. */
  gone: { school: string; kind: 'person' | 'class'; rowIds: string[] }[];
  /** Called with the number of records looked at so far. */
  onProgress: (records: number) => void;
}

/** Records of one kind at one school that a whole file no longer lists. */
export interface KindEnding {
  school: string;
  kind: PlacedKind;
  ended: number;
  /** How many held before. */
  there: number;
  /** The first of the rows that would end. */
  rowIds: string[];
}

/** By kind of record, then by the source id of the school. */
export type RunCounts = Map<PlacedKind, Map<string, Counts>>;

/** Rows by source id, for each school and kind that others refer to. */
export type RowIds = Map<string, string>;

/**
 * Goes through a checked roster kind by kind, compares each record with what earlier imports left, and writes what
 * differs, or only counts it. Counting and writing are the same walk, so that a preview cannot promise anything else.
 */
export async function runRoster(run: RosterRun, report: Report): Promise<RunCounts> {
  const streams = placeRecords(run.roster, run.plan);
  const modes = kindModes(run.roster);
  const counts: RunCounts = new Map();
  const rows: RowIds = new Map();
  let done = 0;
  const step = (): void => {
    done += 1;
    if (done % 500 === 0) run.onProgress(done);
  };
  async function runOne<K extends PlacedKind>(kind: K): Promise<void> {
    const perSchool = new Map([...run.targets.keys()].map((school) => [school, noCounts()]));
    counts.set(kind, perSchool);
    const stream = streams[kind]();
    await runKind(
      { run, kind, stream, writer: writers[kind], mode: modes[kind], counts: perSchool, rows, step },
      report,
    );
  }
  for (const kind of placedKinds) await runOne(kind);
  await endWhatHungOn(run, report);
  run.onProgress(done);
  return counts;
}

async function endWhatHungOn(run: RosterRun, report: Report): Promise<void> {
  for (const { school, kind, rowIds } of run.gone) {
    if (rowIds.length === 0) continue;
    report({ code: 'ends-with-it', value: String(rowIds.length), column: kind });
    const target = run.targets.get(school);
    const journal = run.journals?.get(school);
    if (!target || !journal) continue;
    const inSchool = await run.access.enter(target.id);
    const named = await listRowsStillNamed(inSchool, rowIds);
    const ending = rowIds.filter((id) => !named.has(id));
    if (ending.length > 0) await endCascade(inSchool, { kind, rowIds: ending, day: target.day, journal });
  }
}
