import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listWithoutSignIn, type WithoutSignIn } from './list-without-sign-in.ts';

/** For whom sign-ins are made: everybody of a kind, or the students of a class. */
export type ForWhom = { readonly kind: WithoutSignIn['kind'] } | { readonly classId: string };

/** So long the sealed passwords are kept. */
const MINUTES_THEY_ARE_KEPT = 60;

/**
 * Begins to make sign-ins for many: they are put in line, and the worker makes one after the other. Passwords are
 * sealed with `publicKey`, whose other half only the browser that asked has. Throws Invalid where nobody is without one.
 */
export async function startBatch(
  school: InSchool,
  { by, forWhom, publicKey }: { by: Actor; forWhom: ForWhom; publicKey: Buffer },
): Promise<{ readonly batchId: string; readonly people: number }> {
  const relation = mayChangeSignIns(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const chosen = (await listWithoutSignIn(school, { by })).filter((each) => isAmong(each, forWhom));
  if (chosen.length === 0) throw new Invalid([{ field: 'who', problem: 'nobody' }]);
  const batchId = newId();
  const openUntil = new Date(by.now.getTime() + MINUTES_THEY_ARE_KEPT * 60_000);
  await school.db
    .insertInto('account_batches')
    .values({
      school_id: school.id,
      id: batchId,
      public_key: publicKey,
      made_by: by.standing.personId,
      made_at: by.now,
      open_until: openUntil,
    })
    .execute();
  const grouped = chosen
    .map((each) => ({ personId: each.personId, group: groupOf(each, forWhom) }))
    // Stable: by name within each class.
    .toSorted((one, other) => (one.group === other.group ? 0 : one.group < other.group ? -1 : 1));
  await insertMany(
    school.db,
    'account_batch_people',
    grouped.map(({ personId, group }, position) => ({
      school_id: school.id,
      id: newId(),
      batch_id: batchId,
      person_id: personId,
      group_title: group,
      position,
      state: 'waiting',
    })),
  );
  const payload = { schoolId: school.id, batchId };
  await enqueueJob(school.db, { task: 'make-accounts', payload, key: `make accounts ${batchId}` });
  await enqueueJob(school.db, {
    task: 'empty-accounts',
    payload,
    runAt: openUntil,
    key: `empty accounts ${batchId}`,
  });
  await writeAudit(school, by, {
    act: 'account.ask-for-many',
    relation,
    subject: 'person',
    ids: grouped.map(({ personId }) => personId),
  });
  return { batchId, people: grouped.length };
}

function isAmong({ kind, classes }: WithoutSignIn, forWhom: ForWhom): boolean {
  if ('kind' in forWhom) return kind === forWhom.kind;
  return kind === 'student' && classes.some(({ classId }) => classId === forWhom.classId);
}

/** The class asked for, else the homeroom, else the first class. */
function groupOf({ classes }: WithoutSignIn, forWhom: ForWhom): string {
  const asked = 'classId' in forWhom ? classes.find(({ classId }) => classId === forWhom.classId) : undefined;
  return (asked ?? classes.find(({ isHomeroom }) => isHomeroom) ?? classes[0])?.title ?? '';
}
