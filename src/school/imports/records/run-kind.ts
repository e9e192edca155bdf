import { hash } from 'node:crypto';
import { newId } from '#platform/db/new-id.ts';
import type { Report } from '../problems/problem.ts';
import { shownId } from '../rosters/first-rows.ts';
import type { PlacedContents, PlacedKind, PlacedStream } from '../rosters/placed.ts';
import { idSeparator, type Mode } from '../rosters/roster.ts';
import type { Incoming, WriteContext, Writer } from '../writers/writer.ts';
import { compareRecord } from './compare-record.ts';
import { findEnded } from './find-ended.ts';
import { noteBefore, noteKind } from './journal.ts';
import type { Counts, KnownRecord, KnownRecords, TargetSchool } from './known.ts';
import type { RosterRun, RowIds } from './run-roster.ts';
import {
  addSourceRecords,
  changeSourceRecord,
  endSourceRecords,
  listRowsStillNamed,
  loadKnownRecords,
} from './source-records.ts';

/** So many records go to the database at once. */
const batchSize = 500;

export interface KindRun<K extends PlacedKind> {
  run: RosterRun;
  kind: K;
  stream: PlacedStream<K>;
  writer: Writer<K>;
  mode: Mode;
  /** By the source id of the school. */
  counts: ReadonlyMap<string, Counts>;
  rows: RowIds;
  step: () => void;
}

interface Queued<K extends PlacedKind> extends Incoming<K> {
  sourceId: string;
  hash: string;
  known: KnownRecord | undefined;
}

interface SchoolRun<K extends PlacedKind> {
  target: TargetSchool;
  counts: Counts;
  known: KnownRecords;
  seen: Set<string>;
  additions: Queued<K>[];
  changes: Queued<K>[];
  /** Listed as before; of kinds that the school may have ended itself */
  kept: { sourceId: string; rowId: string }[];
  context: WriteContext;
}

/** Goes through the records of one kind in all schools. While one batch is being written the next is being read. */
export async function runKind<K extends PlacedKind>(kindRun: KindRun<K>, report: Report): Promise<void> {
  const schools = await openSchools(kindRun);
  const gone = new Set<string>();
  let writing: Promise<void> = Promise.resolve();
  const write = async (school: SchoolRun<K>): Promise<void> => {
    await writing;
    writing = flush(kindRun, school, report);
    // Whoever waits for it next hears of an error; until then it must not count as unheard.
    writing.catch(() => {});
  };
  for await (const placed of kindRun.stream) {
    kindRun.step();
    if (placed.school === null) {
      gone.add(placed.sourceId);
      continue;
    }
    const school = schools.get(placed.school);
    if (!school) countLeftOut(kindRun, placed.school);
    if (!school || school.seen.has(placed.sourceId)) continue;
    school.seen.add(placed.sourceId);
    sortRecord(kindRun, school, placed);
    if (school.additions.length + school.changes.length >= batchSize) await write(school);
  }
  for (const school of schools.values()) {
    await write(school);
    await writing;
    await endRecords(kindRun, school, gone);
    await tellEndedHere(kindRun, school, report);
  }
}

/** A row of a school that this import is not for. Terms are every school's and say nothing about one. */
function countLeftOut<K extends PlacedKind>({ run, kind }: KindRun<K>, school: string): void {
  if (kind !== 'term') run.leftOut.set(school, (run.leftOut.get(school) ?? 0) + 1);
}

async function openSchools<K extends PlacedKind>({
  run,
  kind,
  counts,
  rows,
}: KindRun<K>): Promise<Map<string, SchoolRun<K>>> {
  const { system } = run.roster;
  const schools = new Map<string, SchoolRun<K>>();
  for (const [sourceId, target] of run.targets) {
    const known =
      target.state === 'here'
        ? await loadKnownRecords(await run.access.enter(target.id), { system, kind })
        : new Map();
    for (const [recordId, { rowId }] of known) rows.set(rowKey(sourceId, kind, recordId), rowId);
    const context: WriteContext = {
      target,
      source: 'import',
      rowOf: (named, id) => rows.get(rowKey(sourceId, named, id)) ?? null,
      startOf: (id) => run.plan.classes.get(id)?.startsOn ?? null,
    };
    const count = counts.get(sourceId);
    if (!count) continue;
    schools.set(sourceId, {
      target,
      counts: count,
      known,
      seen: new Set(),
      additions: [],
      changes: [],
      kept: [],
      context,
    });
  }
  return schools;
}

function sortRecord<K extends PlacedKind>(
  { kind, writer, rows }: KindRun<K>,
  school: SchoolRun<K>,
  { sourceId, content }: { sourceId: string; content: PlacedContents[K] },
): void {
  const print = hash('sha256', JSON.stringify(content), 'base64url');
  const known = school.known.get(sourceId);
  const difference = compareRecord(known, print);
  if (difference === 'unchanged') {
    school.counts.unchanged += 1;
    if (known && writer.listEndedHere) school.kept.push({ sourceId, rowId: known.rowId });
    return;
  }
  const isNewRow = difference === 'added' || (difference === 'returned' && !writer.keepsRow);
  const rowId = isNewRow || !known ? newId() : known.rowId;
  if (kind === 'term' || kind === 'course' || kind === 'class' || kind === 'person') {
    rows.set(rowKey(school.target.sourceId, kind, sourceId), rowId);
  }
  (isNewRow ? school.additions : school.changes).push({ sourceId, rowId, content, hash: print, known });
  school.counts[difference === 'changed' ? 'changed' : 'added'] += 1;
}

async function flush<K extends PlacedKind>(
  { run, kind, writer }: KindRun<K>,
  school: SchoolRun<K>,
  report: Report,
): Promise<void> {
  const { target, context } = school;
  const additions = school.additions.splice(0);
  const changes = school.changes.splice(0);
  if (additions.length + changes.length === 0) return;
  const journal = run.journals?.get(target.sourceId) ?? null;
  // A school that is still to be made holds nothing to find.
  if (journal === null && target.state !== 'here') return;
  const inSchool = await run.access.enter(target.id);
  const fresh = await withoutExisting(writer, { inSchool, school, additions }, report);
  if (journal === null) return;
  const { importId } = journal;
  const known = [...additions, ...changes].flatMap((one) => one.known?.id ?? []);
  await noteBefore(inSchool, journal, { table: 'source_records', column: 'id', ids: known });
  await noteKind(inSchool, journal, { kind, rowIds: changes.map(({ rowId }) => rowId) });
  if (fresh.length > 0) await writer.add(inSchool, fresh, context);
  const stamp = { system: run.roster.system, kind, importId };
  await addSourceRecords(
    inSchool,
    additions.filter(({ known }) => !known),
    stamp,
  );
  for (const { known, rowId, hash: print } of additions) {
    if (known) await changeSourceRecord(inSchool, { id: known.id, rowId, hash: print }, importId);
  }
  for (const change of changes) {
    const rowId = await writer.change(inSchool, change, context);
    if (change.known)
      await changeSourceRecord(inSchool, { id: change.known.id, rowId, hash: change.hash }, importId);
  }
}

async function withoutExisting<K extends PlacedKind>(
  writer: Writer<K>,
  {
    inSchool,
    school,
    additions,
  }: { inSchool: Parameters<Writer<K>['add']>[0]; school: SchoolRun<K>; additions: Queued<K>[] },
  report: Report,
): Promise<Queued<K>[]> {
  if (!writer.findExisting || additions.length === 0) return additions;
  const existing = await writer.findExisting(inSchool, additions, school.context);
  return additions.filter((addition, place) => {
    const found = existing[place];
    if (!found) return true;
    addition.rowId = found.rowId;
    school.counts.added -= 1;
    school.counts.unchanged += 1;
    if (found.wasEndedHere) report({ code: 'guardianship-ended-here', value: shownId(addition.sourceId) });
    return false;
  });
}

/** What the source lists as before and the school has ended is said, and stays ended. */
async function tellEndedHere<K extends PlacedKind>(
  { run, writer }: KindRun<K>,
  { target, kept, context }: SchoolRun<K>,
  report: Report,
): Promise<void> {
  if (!writer.listEndedHere || target.state !== 'here') return;
  const inSchool = await run.access.enter(target.id);
  for (let from = 0; from < kept.length; from += batchSize) {
    const batch = kept.slice(from, from + batchSize);
    const ended = await writer.listEndedHere(
      inSchool,
      batch.map(({ rowId }) => rowId),
      context,
    );
    for (const { sourceId, rowId } of batch)
      if (ended.has(rowId)) report({ code: 'guardianship-ended-here', value: shownId(sourceId) });
  }
}

async function endRecords<K extends PlacedKind>(
  { run, kind, writer, mode }: KindRun<K>,
  school: SchoolRun<K>,
  gone: ReadonlySet<string>,
): Promise<void> {
  const ended = findEnded(school.known, mode, { seen: school.seen, gone });
  school.counts.ended += ended.length;
  if (mode === 'delta' && (kind === 'person' || kind === 'class')) {
    run.gone.push({ school: school.target.sourceId, kind, rowIds: ended.map(({ rowId }) => rowId) });
  }
  if (mode === 'bulk') keepEnding({ run, kind }, school, ended);
  const journal = run.journals?.get(school.target.sourceId);
  if (!journal || ended.length === 0) return;
  const { importId } = journal;
  const inSchool = await run.access.enter(school.target.id);
  for (let from = 0; from < ended.length; from += batchSize) {
    const batch = ended.slice(from, from + batchSize);
    const rowIds = batch.map(({ rowId }) => rowId);
    const stamp = { day: school.target.day, importId };
    const ids = batch.map(({ id }) => id);
    await noteBefore(inSchool, journal, { table: 'source_records', column: 'id', ids });
    await noteKind(inSchool, journal, { kind, rowIds });
    await endSourceRecords(inSchool, ids, stamp);
    // Several records may stand for one row (people who name each other as family, people who were made one): it ends
    // with the last of them.
    const named = await listRowsStillNamed(inSchool, rowIds);
    const ending = rowIds.filter((id) => !named.has(id));
    if (ending.length > 0) await writer.end(inSchool, ending, school.context);
  }
}

/** So many of those who would end are named. */
const namedEndings = 50;

/** Remembers how many records a whole file no longer lists, of how many, and the first of them. */
function keepEnding(
  { run, kind }: { run: RosterRun; kind: PlacedKind },
  { target, counts }: { target: TargetSchool; counts: Counts },
  ended: readonly KnownRecord[],
): void {
  if (ended.length === 0) return;
  const { changed, unchanged } = counts;
  run.endings.push({
    school: target.sourceId,
    kind,
    ended: ended.length,
    there: changed + unchanged + ended.length,
    rowIds: ended.slice(0, namedEndings).map(({ rowId }) => rowId),
  });
}

function rowKey(school: string, kind: PlacedKind, sourceId: string): string {
  return [school, kind, sourceId].join(idSeparator);
}
