import { mayReadOutbox } from '#core/policy/messages.ts';
import { mayReadRecord } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { childrenOf, readDigest } from './digest-content.ts';

/**
 * Staff send a delivery again that may or may not have arrived, or was refused; the adult gets a new link. Throws
 * NotFound where the actor may read the record of none of its children, Conflict where it is under way or has
 * arrived.
 */
export async function sendAgain(
  school: InSchool,
  { by, writeId, deliveryId }: { by: Actor; writeId: string; deliveryId: string },
): Promise<{ deliveryId: string }> {
  const delivery = isId(deliveryId) ? await find(school, deliveryId) : undefined;
  const children = delivery ? childrenOf(readDigest(delivery.content)) : [];
  const { keptOf } = await samePeople(school, children);
  const relation = delivery && (await permit(school, by, children.map(keptOf)));
  if (!delivery || !relation) throw new NotFound('There is no such message.');
  return applyOnce(school, by, { writeId, act: 'message.send-again', request: { deliveryId } }, async () => {
    if (delivery.state !== 'may-have-been-sent' && delivery.state !== 'refused')
      throw new Conflict('This message is on its way or has arrived; it need not be sent again.');
    await school.db
      .insertInto('delivery_events')
      .values({ school_id: school.id, id: newId(), delivery_id: deliveryId, state: 'queued' })
      .execute();
    await enqueueJob(school.db, {
      task: 'deliver',
      payload: { schoolId: school.id, deliveryId },
      key: `deliver ${deliveryId}`,
    });
    await writeAudit(school, by, {
      act: 'message.send-again',
      relation,
      subject: 'delivery',
      ids: [deliveryId],
    });
    return { deliveryId };
  });
}

async function permit(school: InSchool, by: Actor, studentIds: readonly string[]) {
  const leads = mayReadOutbox(by.standing);
  if (leads) return leads;
  for (const studentId of studentIds) {
    const student = await loadStudentFacts(school, { studentId, today: by.standing.today });
    if (mayReadRecord(by.standing, student) === 'teaches') return 'teaches' as const;
  }
  return undefined;
}

function find(school: InSchool, deliveryId: string) {
  return school.db
    .selectFrom('deliveries as d')
    .innerJoin('digests as g', (join) =>
      join.onRef('g.school_id', '=', 'd.school_id').onRef('g.id', '=', 'd.digest_id'),
    )
    .innerJoin('delivery_events as e', (join) =>
      join.onRef('e.school_id', '=', 'd.school_id').onRef('e.delivery_id', '=', 'd.id'),
    )
    .select(['g.content', 'e.state'])
    .where('d.school_id', '=', school.id)
    .where('d.id', '=', deliveryId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
