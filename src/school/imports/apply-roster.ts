import { sql } from 'kysely';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { addSchool } from '#school/schools/add-school.ts';
import { linkSchool } from '#school/schools/link-school.ts';
import { beginImport } from './begin-import.ts';
import type { ImportChoices, OnProgress } from './check-import.ts';
import { hashFiles } from './hash-files.ts';
import { closeJournal, type Journal } from './records/journal.ts';
import type { TargetSchool } from './records/known.ts';
import { type Access, type RosterRun, type RunCounts, runRoster } from './records/run-roster.ts';
import type { FoundResemblance } from './rosters/find-resemblances.ts';
import { proposeResemblances } from './rosters/propose-resemblances.ts';
import type { Source } from './sources/source.ts';
import { sumCounts } from './sum-counts.ts';

/** What a preview promised. */
export interface Promised {
  source: Source;
  format: string;
  counts: RunCounts;
  steps: number;
  choices: ImportChoices;
  resemblances: readonly FoundResemblance[];
}

/** Does what the preview of a roster said, in the caller's transaction. Throws Conflict where it would do anything else. */
export async function applyRoster(
  checked: RosterRun,
  promised: Promised,
  onProgress: OnProgress,
): Promise<void> {
  const { access, roster, targets } = checked;
  // Two imports of one system at once would each add what the other adds.
  await sql`select pg_advisory_xact_lock(hashtextextended(${roster.system}, 7305003))`.execute(access.db);
  // Several imports may share a transaction: within a savepoint of its own each has a number of its own.
  await sql`savepoint one_import`.execute(access.db);
  const journals = new Map<string, Journal>();
  const fileHash = await hashFiles(promised.source);
  const { by, importId, now } = promised.choices;
  for (const target of targets.values()) {
    await makeTarget(access, target, roster.system);
    const school = await access.enter(target.id);
    const journal = await beginImport(school, {
      importId: importId ?? newId(),
      system: roster.system,
      format: `${promised.format} ${roster.version}`,
      fileName: promised.source.label,
      fileHash,
      counts: sumCounts(promised.counts, target.sourceId),
      by,
      relation: by ? 'leads' : 'program',
      now,
    });
    journals.set(target.sourceId, journal);
    if (target.state === 'to-link')
      await linkSchool(school, {
        source: roster.system,
        externalId: target.sourceId,
        importId: journal.importId,
      });
  }
  const say = (done: number): void => onProgress(done, promised.steps);
  const counts = await runRoster({ ...checked, journals, onProgress: say }, () => {});
  refuseOther(counts, promised, by);
  for (const target of targets.values()) {
    const journal = journals.get(target.sourceId);
    if (journal) await closeJournal(await access.enter(target.id), journal);
  }
  await proposeResemblances(promised.resemblances, {
    access,
    system: roster.system,
    importIdOf: (schoolId) => {
      const target = [...targets.values()].find(({ id }) => id === schoolId);
      return journals.get(target?.sourceId ?? '')?.importId;
    },
    now,
  });
  await sql`release savepoint one_import`.execute(access.db);
}

function refuseOther(counts: RunCounts, promised: Promised, by: Actor | undefined): void {
  if (JSON.stringify(sumCounts(counts)) === JSON.stringify(sumCounts(promised.counts))) return;
  throw new Conflict(
    by
      ? 'The school has changed since this was checked. Nothing was imported: look at it once more.'
      : 'Someone changed these schools after the preview. Nothing was imported: look at it once more.',
  );
}

async function makeTarget(access: Access, target: TargetSchool, source: string): Promise<void> {
  const { id, code, name, timeZone, sourceId, state } = target;
  if (state !== 'to-make') return;
  await addSchool(await access.enter(id), { code, name, timeZone, from: { source, externalId: sourceId } });
}
