import pg from 'pg';

/** Passwords of the two roles that Waymark itself connects with. */
export interface RolePasswords {
  /** waymark_app: the pages and the command line; owns nothing */
  readonly app: string;
  /** waymark_jobs: the job queue; owns the queue and nothing else */
  readonly jobs: string;
}

/**
 * Makes the roles where they are missing and sets their passwords. `url` connects as the owner of the
 * database, who must be allowed to make roles; otherwise PostgreSQL's error is thrown.
 */
export async function prepareRoles(url: string, passwords: RolePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Two starts at once must not both make the role.
    await client.query('begin; select pg_advisory_xact_lock(7305001)');
    for (const [role, password] of [
      ['waymark_app', passwords.app],
      ['waymark_jobs', passwords.jobs],
    ] as const) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const act = rowCount ? 'alter' : 'create';
      await client.query(`${act} role ${role} login password ${client.escapeLiteral(password)}`);
    }
    await prepareUndo(client);
    // A statement that never ends must not hold a page, nor a forgotten transaction the rows it locked.
    await client.query("alter role waymark_app set statement_timeout = '30s'");
    await client.query("alter role waymark_app set idle_in_transaction_session_timeout = '60s'");
    const { rows } = await client.query('select current_database() as name');
    await client.query(`grant create on database ${client.escapeIdentifier(rows[0].name)} to waymark_jobs`);
    await client.query('grant usage on schema public to waymark_app');
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/**
 * waymark_undo may take away rows that an import added. Nobody signs in as it: waymark_app takes it on for one
 * transaction, and inherits none of its rights.
 */
async function prepareUndo(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = 'waymark_undo'");
  if (!rowCount) await client.query('create role waymark_undo nologin');
  await client.query('alter role waymark_app noinherit');
  await client.query('grant waymark_undo to waymark_app');
  await client.query('grant usage on schema public to waymark_undo');
}
