import { Kysely, PostgresDialect } from 'kysely';
import { generate, PostgresDialect as TypesDialect } from 'kysely-codegen';
import pg from 'pg';

/** What the migrated database is, as two texts that are kept in the repository. */
export interface DatabaseDescription {
  /** Readable SQL of the catalogue: tables, columns, constraints, indexes, policies, grants, functions */
  readonly dump: string;
  /** TypeScript types of the tables, and the list of tables that a school owns */
  readonly types: string;
}

/** Reads both from a database's catalogue; `url` connects as its owner. The embedded package has no pg_dump. */
export async function describeDatabase(url: string): Promise<DatabaseDescription> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // The generator may let go of its connection only while the server stops: nothing is lost by then.
  pool.on('error', () => undefined);
  try {
    const dump = await dumpCatalogue(pool);
    const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
    const types = await generate({
      // Its own copy of Kysely's types differs from ours in name only.
      db: db as never,
      dialect: new TypesDialect({ dateParser: 'string', numericParser: 'number' }),
      outFile: null,
      excludePattern: 'migrations*',
    });
    const { rows } = await pool.query<{ table_name: string }>(
      `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'school_id'
         and table_name not in ('memberships', 'school_sources') order by table_name`,
    );
    const names = rows.map((row) => `  '${row.table_name}',`).join('\n');
    return {
      dump,
      types: `${types.trim()}\n\n/** Tables whose rows belong to one school. */\nexport const schoolOwnedTables = [\n${names}\n] as const;\n`,
    };
  } finally {
    if (!pool.ended) await pool.end();
  }
}

const NOT_OURS = `c.relnamespace = 'public'::regnamespace and c.relname not like 'migrations%'`;

async function dumpCatalogue(pool: pg.Pool): Promise<string> {
  const lines = async (query: string) =>
    (await pool.query<{ line: string }>(query)).rows.map((row) => row.line);
  const tables = await pool.query<{ name: string; remark: string | null; secured: boolean }>(
    `select c.relname as name, obj_description(c.oid, 'pg_class') as remark, c.relrowsecurity and c.relforcerowsecurity as secured
     from pg_class c where c.relkind = 'r' and ${NOT_OURS} order by 1`,
  );
  const parts = ['-- Written from the migrated database by `npm run db:write`. Do not edit.'];
  for (const { name, remark, secured } of tables.rows) {
    const of = `'public.${name}'::regclass`;
    const columns = await lines(
      `select format('  %s %s%s%s -- %s', attname, format_type(atttypid, atttypmod),
         case when attnotnull then ' not null' else '' end,
         coalesce(' default ' || (select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d where d.adrelid = attrelid and d.adnum = attnum), ''),
         col_description(attrelid, attnum)) as line
       from pg_attribute where attrelid = ${of} and attnum > 0 and not attisdropped order by attnum`,
    );
    const constraints = await lines(
      `select format('  %s: %s', conname, pg_get_constraintdef(oid)) as line from pg_constraint
       where conrelid = ${of} and contype <> 'n' order by contype, conname`,
    );
    const indexes = await lines(
      `select '  ' || indexdef as line from pg_indexes where schemaname = 'public' and tablename = '${name}'
         and indexname not in (select conname from pg_constraint where conrelid = ${of}) order by indexname`,
    );
    const policies = await lines(
      `select format('  policy %s: %s', policyname, qual) as line from pg_policies where schemaname = 'public' and tablename = '${name}' order by 1`,
    );
    const grants = await lines(
      `select format('  %s may %s', grantee, string_agg(lower(privilege_type), ', ' order by privilege_type)) as line
       from information_schema.role_table_grants where table_schema = 'public' and table_name = '${name}'
         and grantee like 'waymark\\_%' and grantee <> (select tableowner from pg_tables where schemaname = 'public' and tablename = '${name}')
       group by grantee order by grantee`,
    );
    parts.push(
      [
        `table ${name}${secured ? ' (row level security, forced)' : ''} -- ${remark}`,
        ...columns,
        ...constraints,
        ...indexes,
        ...policies,
        ...grants,
      ].join('\n'),
    );
  }
  const functions = await lines(
    `select pg_get_functiondef(p.oid) as line from pg_proc p where p.pronamespace = 'public'::regnamespace order by p.proname`,
  );
  return `${[...parts, ...functions.map((text) => text.trim())].join('\n\n')}\n`;
}
