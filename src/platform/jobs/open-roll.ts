import pg from 'pg';

/**
 * A worker that was killed leaves its jobs locked for hours. Each living one holds a lock under its name on a
 * connection of its own, which dies with it; what bears the name of nobody alive is given back to the queue.
 */
export interface Roll {
  /** This process is alive under the name by which the queue locks its jobs */
  enter(poolId: string): Promise<void>;
  /** Gives back the jobs of those who are no more; answers how many names that were */
  free(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the roll of workers. `url` connects as waymark_jobs. */
export async function openRoll(url: string): Promise<Roll> {
  const client = new pg.Client({ connectionString: url, application_name: 'waymark-worker' });
  client.on('error', () => undefined);
  await client.connect();
  const own = new Set<string>();
  return {
    enter: async (poolId) => {
      own.add(poolId);
      await client.query('select pg_advisory_lock(hashtextextended($1, 7309))', [poolId]);
    },
    free: async () => {
      const { rows } = await client.query<{ name: string }>(
        `select distinct locked_by as name from graphile_worker.jobs
         where locked_by is not null and locked_at < now() - interval '5 seconds'`,
      );
      const dead: string[] = [];
      for (const { name } of rows.filter(({ name }) => !own.has(name))) {
        const tried = await client.query<{ got: boolean }>(
          'select pg_try_advisory_lock(hashtextextended($1, 7309)) as got',
          [name],
        );
        if (tried.rows[0]?.got) {
          await client.query('select pg_advisory_unlock(hashtextextended($1, 7309))', [name]);
          dead.push(name);
        }
      }
      if (dead.length > 0)
        await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
      return dead.length;
    },
    close: () => client.end(),
  };
}
