import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { ChangedMeanwhile, Invalid } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { FORGET_DRAFT, forgetAt } from './draft-tasks.ts';
import { type FormDraft, findDraft } from './find-draft.ts';
import { permitDraft } from './permit-draft.ts';

/** What was typed, as a browser sends it. */
export interface TypedDraft {
  readonly form: string;
  readonly fields: FormDraft['fields'];
  readonly device: string;
  /** The revision that stood in the form; none where there was none */
  readonly seen: string | undefined;
  /** The id under which the form itself will be sent */
  readonly writeId: string;
}

/** What came of it: kept, or another device kept other words meanwhile, or the form is sent already. */
export type KeptDraft =
  | { readonly outcome: 'kept'; readonly revision: string }
  | { readonly outcome: 'other'; readonly other: FormDraft }
  | { readonly outcome: 'sent' };

/**
 * Keeps what is being typed. It leaves no line in the trail: a note of one's own that nobody else reads is no act on a
 * record. Throws NotFound for a form that is not the actor's to fill in.
 */
export async function keepDraft(
  school: InSchool,
  { by, draft }: { by: Actor; draft: TypedDraft },
): Promise<KeptDraft> {
  const { form, fields, device, seen, writeId } = draft;
  if (!isId(device) || !isId(writeId)) throw new Invalid([{ field: 'device', problem: 'must be a UUID' }]);
  await permitDraft(school, { by, form });
  // As the send of the form itself does: what is typed and what is sent do not overtake each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${writeId}, 7305))`.execute(school.db);
  if (await isSent(school, writeId)) return { outcome: 'sent' };
  const before = await findDraft(school, { by, form });
  if (before && before.device !== device && before.revision !== seen)
    return { outcome: 'other', other: before };
  const revision = newId();
  const kept = { fields: JSON.stringify(fields), revision, device, kept_at: by.now };
  if (before) await overwrite(school, { by, form, before, kept });
  else await add(school, { by, form, kept });
  return { outcome: 'kept', revision };
}

interface Row {
  readonly fields: string;
  readonly revision: string;
  readonly device: string;
  readonly kept_at: Date;
}

async function isSent(school: InSchool, writeId: string): Promise<boolean> {
  const write = await school.db
    .selectFrom('writes')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', writeId)
    .executeTakeFirst();
  return write !== undefined;
}

async function overwrite(
  school: InSchool,
  { by, form, before, kept }: { by: Actor; form: string; before: FormDraft; kept: Row },
): Promise<void> {
  const changed = await school.db
    .updateTable('form_drafts')
    .set(kept)
    .where('school_id', '=', school.id)
    .where('person_id', '=', by.standing.personId)
    .where('form', '=', form)
    .where('revision', '=', before.revision)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new ChangedMeanwhile('Another device kept this meanwhile.');
}

async function add(
  school: InSchool,
  { by, form, kept }: { by: Actor; form: string; kept: Row },
): Promise<void> {
  const id = newId();
  const added = await school.db
    .insertInto('form_drafts')
    .values({ school_id: school.id, id, person_id: by.standing.personId, form, ...kept })
    .onConflict((conflict) => conflict.columns(['school_id', 'person_id', 'form']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new ChangedMeanwhile('Another device kept this meanwhile.');
  await enqueueJob(school.db, {
    task: FORGET_DRAFT,
    payload: { schoolId: school.id, draftId: id },
    runAt: forgetAt(by.now),
  });
}
