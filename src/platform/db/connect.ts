import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { statementCheck } from './check-statements.ts';
import { nameOfPrepared } from './name-prepared.ts';
import type { DB } from './tables.generated.ts';

export type Database = Kysely<DB>;

// A school day is a day, not a moment: it stays the text YYYY-MM-DD.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens a pool of connections. `url` is a PostgreSQL connection string of a role that owns nothing;
 * `most` is how many connections may be open at once. Statements of one connection that do not wait for each
 * other travel together (pipelining) and are still answered one after the other.
 */
export function openPool({ url, most = 10 }: { url: string; most?: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    application_name: 'waymark',
    pipeline: true,
  });
  // An idle connection that the server ends must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  // Nor may one that the server ends at work: its statements hear of it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** The query builder on a pool. Outside production every statement is checked to name its school. */
export function connect(pool: pg.Pool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: namingPrepared(pool) }),
    plugins: process.env.NODE_ENV === 'production' ? [] : [statementCheck],
  });
}

/** The pool, with the names of the statements whose plans are kept. */
function namingPrepared(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      let isReleased = false;
      const query = (text: string, values: readonly unknown[]) => {
        // What outlives its transaction (one of several that were not all waited for) must not enter another's.
        if (isReleased) throw new Error('This transaction has ended.');
        const name = values.length > 0 ? nameOfPrepared(text) : undefined;
        return client.query({ text, values: [...values], ...(name && { name }) });
      };
      const release = (discard?: boolean) => {
        isReleased = true;
        client.release(discard);
      };
      // Kysely's type also knows cursors, which need a library that is not here.
      return { query, release } as unknown as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}
