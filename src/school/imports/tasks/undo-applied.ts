import { z } from 'zod';
import { mayImport } from '#core/policy/imports.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { Forbidden } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { findSchool } from '#school/schools/find-school.ts';
import { sayProgress } from '../drafts/say-progress.ts';
import { undoImport } from '../undo/undo-import.ts';
import type { Importing } from './importing.ts';

const payload = z.object({
  schoolId: z.uuid(),
  importId: z.uuid(),
  requestId: z.string(),
  address: z.string().nullable(),
});
type Asked = z.output<typeof payload>;

/** Undoes an import that somebody asked to undo, in one transaction; where that breaks off it may be asked for again. */
export async function undoApplied(importing: Importing, given: unknown): Promise<void> {
  const asked = payload.parse(given);
  const { database, report } = importing;
  const progress = sayProgress((done) => writeUndone(importing, asked, done));
  try {
    await inSchool(database, asked.schoolId, async (school) => {
      const by = await actorOf(school, importing, asked);
      await undoImport(school, {
        by,
        importId: asked.importId,
        onProgress: (rows) => progress.say(rows, 0),
        beforeLast: () => progress.stop(),
      });
    });
  } catch (error) {
    await progress.stop();
    if (!(error instanceof Forbidden)) report(error);
    await inSchool(database, asked.schoolId, (school) =>
      school.db
        .updateTable('imports')
        .set({ undo_asked_at: null, undo_report: JSON.stringify({ stopped: true }) })
        .where('school_id', '=', school.id)
        .where('id', '=', asked.importId)
        .where('undone_at', 'is', null)
        .execute(),
    );
  } finally {
    await progress.stop();
  }
}

async function writeUndone(
  { database }: Importing,
  { schoolId, importId }: Asked,
  done: number,
): Promise<void> {
  await inSchool(database, schoolId, (school) =>
    school.db
      .updateTable('imports')
      .set({ undo_progress: done })
      .where('school_id', '=', school.id)
      .where('id', '=', importId)
      .where('undone_at', 'is', null)
      .execute(),
  );
}

async function actorOf(school: InSchool, { database, now }: Importing, asked: Asked): Promise<Actor> {
  const { undo_asked_by } = await school.db
    .selectFrom('imports')
    .select('undo_asked_by')
    .where('school_id', '=', school.id)
    .where('id', '=', asked.importId)
    .executeTakeFirstOrThrow();
  const facts = await findSchool(database, { id: school.id });
  const today = schoolDay(now(), facts?.timeZone ?? 'UTC');
  const standing = await loadStanding(school, { personId: undo_asked_by ?? '', today });
  if (!mayImport(standing)) throw new Forbidden('Only a leader of the school undoes an import.');
  return { standing, requestId: asked.requestId, address: asked.address ?? undefined, now: now() };
}
