import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A batch as the page of sign-ins names it. */
export interface ListedBatch {
  readonly batchId: string;
  readonly madeAt: Date;
  readonly done: number;
  readonly total: number;
}

/** The last batches of the school, the newest first. Throws NotFound for others than leaders. */
export async function listBatches(
  school: InSchool,
  { by, count }: { by: Actor; count: number },
): Promise<ListedBatch[]> {
  if (!mayChangeSignIns(by.standing)) throw new NotFound('There is no such page.');
  return school.db
    .selectFrom('account_batches as b')
    .innerJoin('account_batch_people as p', (join) =>
      join.onRef('p.school_id', '=', 'b.school_id').onRef('p.batch_id', '=', 'b.id'),
    )
    .select(['b.id as batchId', 'b.made_at as madeAt'])
    .select((e) => [
      e.fn.countAll<number>().as('total'),
      e.fn.countAll<number>().filterWhere('p.state', '<>', 'waiting').as('done'),
    ])
    .where('b.school_id', '=', school.id)
    .groupBy(['b.id', 'b.made_at'])
    .orderBy('b.made_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(count)
    .execute();
}
