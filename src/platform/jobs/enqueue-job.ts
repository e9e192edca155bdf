import { sql } from 'kysely';
import type { Database } from '#platform/db/connect.ts';

/** A piece of work for the worker. */
export interface Job {
  /** Name of the task that does it */
  readonly task: string;
  /** What the task needs: ids only, no words about a child */
  readonly payload: Record<string, unknown>;
  /** Not before this moment */
  readonly runAt?: Date;
  /** A later job with the same key takes the place of an earlier one that has not begun */
  readonly key?: string;
}

/** Puts a job in the queue within the caller's transaction: it is there if and only if the rest is. */
export async function enqueueJob(db: Database, { task, payload, runAt, key }: Job): Promise<void> {
  await sql`select graphile_worker.enqueue(${task}, ${JSON.stringify(payload)}::json, ${runAt ?? null}::timestamptz, ${key ?? null})`.execute(
    db,
  );
}
