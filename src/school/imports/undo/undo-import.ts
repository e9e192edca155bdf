import { sql } from 'kysely';
import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { forgetProposals } from '#school/merges/forget-proposals.ts';
import { readJournal } from './read-journal.ts';
import { undoFrameworks } from './undo-frameworks.ts';
import type { UndoReport } from './undo-report.ts';
import { undoRoster } from './undo-roster.ts';

export interface UndoChoices {
  readonly by: Actor;
  readonly importId: string;
  readonly onProgress: (rows: number) => void;
  /** Progress is written to the import's row on another connection: it must have ended before this one writes there */
  readonly beforeLast: () => Promise<void>;
}

/**
 * Undoes an import in the caller's transaction: once, whoever asks again. Answers undefined where it was undone before.
 * Whether it may be undone at all was asked when somebody asked for it (`askUndo`).
 */
export async function undoImport(
  school: InSchool,
  { by, importId, onProgress, beforeLast }: UndoChoices,
): Promise<UndoReport | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${importId}, 7312))`.execute(school.db);
  const found = await school.db
    .selectFrom('imports')
    .select(['mark', 'undone_at', 'undo_asked_at'])
    .where('school_id', '=', school.id)
    .where('id', '=', importId)
    .executeTakeFirst();
  if (!found?.mark || !found.undo_asked_at || found.undone_at) return undefined;
  const { time_zone } = await school.db
    .selectFrom('schools')
    .select('time_zone')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  const changesOf = await readJournal(school, importId);
  const undoing = { changesOf, mark: found.mark, day: schoolDay(by.now, time_zone), onProgress };
  const ofFrameworks = changesOf('frameworks').added.size + changesOf('standards').before.size > 0;
  const isFrameworks =
    ofFrameworks || changesOf('standards').added.size + changesOf('standard_links').added.size > 0;
  await forgetProposals(school, { importId });
  const report = isFrameworks ? await undoFrameworks(school, undoing) : await undoRoster(school, undoing);
  await beforeLast();
  await school.db
    .deleteFrom('school_sources')
    .where('school_id', '=', school.id)
    .where('import_id', '=', importId)
    .execute();
  await school.db
    .updateTable('imports')
    .set({ undone_at: by.now, undo_report: JSON.stringify(report) })
    .where('school_id', '=', school.id)
    .where('id', '=', importId)
    .execute();
  const { restored, removed, leftCount } = report;
  await writeAudit(school, by, {
    act: 'import.undo',
    relation: 'leads',
    subject: 'import',
    ids: [importId],
    detail: { restored, removed, left: leftCount },
  });
  return report;
}
