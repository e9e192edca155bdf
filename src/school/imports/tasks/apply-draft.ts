import { sql } from 'kysely';
import { z } from 'zod';
import { mayImport } from '#core/policy/imports.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { acrossSchools, type InSchool, inSchool } from '#platform/db/in-school.ts';
import { Conflict, Forbidden } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { checkImport, type ImportChoices } from '../check-import.ts';
import { enqueueCheck } from '../drafts/enqueue-check.ts';
import { type Draft, readDraft } from '../drafts/find-draft.ts';
import { plainJson } from '../drafts/keep-found.ts';
import { sayProgress } from '../drafts/say-progress.ts';
import type { Access } from '../records/run-roster.ts';
import type { OpenedSource } from '../sources/source.ts';
import { forgetUploads } from '../uploads/forget-uploads.ts';
import type { OpenedUploads } from '../uploads/open-uploads.ts';
import type { Importing } from './importing.ts';
import { choicesOf, onlyIn, openDraft, writeProgress } from './open-draft.ts';
import { stopDraft } from './stop-draft.ts';

const payload = z.object({ schoolId: z.uuid(), draftId: z.uuid() });
type Asked = z.output<typeof payload>;

/**
 * Does what a check promised, in one transaction: all of it or nothing, and once. A worker that dies leaves nothing
 * behind, and the next one begins again. Where the school has changed since, nothing is done and it is checked again.
 */
export async function applyDraft(importing: Importing, given: unknown): Promise<void> {
  const asked = payload.parse(given);
  const draft = await inSchool(importing.database, asked.schoolId, (school) =>
    readDraft(school, asked.draftId),
  );
  if (draft?.state !== 'applying') return;
  const progress = sayProgress(writeProgress(importing, asked));
  let uploads: OpenedUploads | undefined;
  try {
    uploads = await openDraft(importing, { ...asked, draft, onProgress: progress.say });
    const opened = uploads?.opened;
    if (!opened) return await stopDraft(importing, { ...asked, because: 'removed' });
    const choices = await choicesOf(importing, { ...asked, draft });
    await acrossSchools(importing.database, (enter, db) =>
      apply(onlyIn(asked.schoolId, { enter, db }), {
        ...asked,
        opened,
        choices,
        beforeLast: () => progress.stop(),
        onProgress: (done, total) => progress.say(done, total),
      }),
    );
  } catch (error) {
    await progress.stop();
    if (error instanceof Conflict) return await checkAgain(importing, asked);
    const because = error instanceof Forbidden ? 'not-leader' : 'fault';
    if (because === 'fault') importing.report(error);
    await stopDraft(importing, { ...asked, because });
  } finally {
    await progress.stop();
    await uploads?.close();
  }
}

interface Applying extends Asked {
  readonly opened: OpenedSource;
  readonly choices: ImportChoices;
  readonly onProgress: (done: number, total: number) => void;
  /** Progress is written to the draft's row on another connection: it must have ended before this one writes there */
  readonly beforeLast: () => Promise<void>;
}

async function apply(access: Access, applying: Applying): Promise<void> {
  const { schoolId, draftId, opened, choices } = applying;
  const school = await access.enter(schoolId);
  await sql`select pg_advisory_xact_lock(hashtextextended(${draftId}, 7311))`.execute(school.db);
  const draft = await readDraft(school, draftId);
  if (draft?.state !== 'applying') return;
  const by = await actorOf(school, { draft, choices });
  const mapping = choices.mapping ?? draft.found?.table?.mapping ?? null;
  const checked = await checkImport(access, opened, { ...choices, mapping, by });
  if (!checked.apply || countsIn(checked.preview) !== countsIn(draft.found ?? { counts: {} }))
    throw new Conflict('The school has changed since this was checked.');
  await checked.apply(access, applying.onProgress);
  await applying.beforeLast();
  await access.enter(schoolId);
  await endDraft(school, { draftId, now: choices.now, schools: checked.preview.schools });
}

/** The leader who asked, with what they are now: whoever leads no more imports nothing. */
async function actorOf(
  school: InSchool,
  { draft, choices }: { draft: Draft; choices: ImportChoices },
): Promise<Actor> {
  const row = await school.db
    .selectFrom('import_drafts')
    .select(['asked_by', 'asked_request', 'asked_address'])
    .where('school_id', '=', school.id)
    .where('id', '=', draft.draftId)
    .executeTakeFirstOrThrow();
  const today = schoolDay(choices.now, choices.timeZone);
  const standing = await loadStanding(school, { personId: row.asked_by ?? draft.madeBy, today });
  if (!mayImport(standing)) throw new Forbidden('Only a leader of the school imports.');
  return {
    standing,
    requestId: row.asked_request ?? draft.draftId,
    address: row.asked_address ?? undefined,
    now: choices.now,
  };
}

async function endDraft(
  school: InSchool,
  { draftId, now, schools }: { draftId: string; now: Date; schools: unknown },
): Promise<void> {
  await school.db
    .updateTable('import_drafts')
    .set({ state: 'applied', found: sql`jsonb_set(found, '{schools}', ${plainJson(schools)}::jsonb)` })
    .where('school_id', '=', school.id)
    .where('id', '=', draftId)
    .execute();
  const uploads = await school.db
    .selectFrom('uploads')
    .select('id')
    .where('school_id', '=', school.id)
    .where('draft_id', '=', draftId)
    .execute();
  await forgetUploads(
    school,
    uploads.map(({ id }) => id),
    now,
  );
}

/** Counts by noun in one order, whichever way they were kept. */
function countsIn({
  counts,
}: {
  counts: Partial<Record<string, { added: number; changed: number; ended: number; unchanged: number }>>;
}): string {
  return Object.keys(counts)
    .sort()
    .map((noun) => {
      const one = counts[noun];
      return [noun, one?.added, one?.changed, one?.ended, one?.unchanged].join(' ');
    })
    .join('\n');
}

async function checkAgain({ database, now }: Importing, { schoolId, draftId }: Asked): Promise<void> {
  await inSchool(database, schoolId, async (school) => {
    const row = await school.db
      .updateTable('import_drafts')
      .set({ state: 'waiting', stopped_because: 'changed', turn: sql`turn + 1`, progress_at: now() })
      .where('school_id', '=', school.id)
      .where('id', '=', draftId)
      .where('state', '=', 'applying')
      .returning('turn')
      .executeTakeFirst();
    if (row) await enqueueCheck(school, { draftId, turn: row.turn });
  });
}
