import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { Noun } from './preview.ts';
import { type Journal, openJournal } from './records/journal.ts';
import type { Counts } from './records/known.ts';
import { tellCounts } from './sum-counts.ts';

/** What is written down of an import before it writes anything else. */
export interface Beginning {
  importId: string;
  /** The system it comes from */
  system: string;
  /** Format and version */
  format: string;
  fileName: string;
  fileHash: string;
  counts: Partial<Record<Noun, Counts>>;
  /** Who asked for it; none from the command line */
  by: Actor | undefined;
  relation: Relation;
  now: Date;
}

/** So long an import can be undone, in hours. */
export const undoableHours = 24;

/** Writes an import's row and its line of the audit trail, and opens the journal by which it can be undone. */
export async function beginImport(school: InSchool, beginning: Beginning): Promise<Journal> {
  const { importId, system, format, fileName, fileHash, counts, by, relation, now } = beginning;
  await school.db
    .insertInto('imports')
    .values({
      school_id: school.id,
      id: importId,
      source: system,
      format,
      file_name: fileName,
      file_hash: fileHash,
      summary: JSON.stringify(counts),
      started_by: by?.standing.personId ?? null,
      applied_at: now,
    })
    .execute();
  const detail = Object.fromEntries(Object.entries(counts).map(([noun, one]) => [noun, tellCounts(one)]));
  await writeAudit(school, by, { act: 'import.apply', relation, subject: 'import', ids: [importId], detail });
  // Kept an hour longer than it can be asked for, so that one who asks at the last moment finds it.
  const runAt = new Date(now.getTime() + (undoableHours + 1) * 3_600_000);
  await enqueueJob(school.db, {
    task: 'import-forget',
    payload: { schoolId: school.id, importId, what: 'journal' },
    runAt,
  });
  return openJournal(school, importId);
}
