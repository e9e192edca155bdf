import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { schoolOwnedTables } from '#platform/db/tables.generated.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';

let test_: TestDatabase;
const [north, south] = [newId(), newId()];

beforeAll(async () => {
  test_ = await openDatabase();
  await test_.database
    .insertInto('schools')
    .values(
      [north, south].map((id, index) => ({
        id,
        code: `school-${index}`,
        name: `School ${index}`,
        time_zone: 'America/New_York',
      })),
    )
    .execute();
  for (const id of [north, south])
    await inSchool(test_.database, id, (school) =>
      school.db.insertInto('people').values({ school_id: school.id, id: newId() }).execute(),
    );
});
afterAll(() => test_.close());

describe('the second lock: row-level security', () => {
  const asApplication = async (statements: string) => {
    const client = new pg.Client({ connectionString: test_.url });
    await client.connect();
    try {
      const results = await client.query(statements);
      return (Array.isArray(results) ? results : [results]).at(-1)?.rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };

  test('a query without a school sees nothing', async () => {
    expect(await asApplication('select id from people')).toEqual([]);
  });

  test('a transaction of one school sees no row of another, though it asks for all', async () => {
    const rows = await asApplication(
      `begin; set local app.school_id = '${north}'; select school_id from people`,
    );
    expect(rows).toEqual([{ school_id: north }]);
  });

  test('a row of another school cannot be written', async () => {
    await expect(
      asApplication(
        `begin; set local app.school_id = '${north}'; insert into people (school_id, id) values ('${south}', '${newId()}')`,
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test('a judgement can be neither changed nor taken away', async () => {
    await expect(asApplication('update evidence set level = 4')).rejects.toThrow(/permission denied/);
    await expect(asApplication('delete from evidence')).rejects.toThrow(/permission denied/);
    await expect(asApplication('delete from evidence_withdrawals')).rejects.toThrow(/permission denied/);
    await expect(asApplication('update audit_lines set act = $$x$$')).rejects.toThrow(/permission denied/);
  });
});

describe('the catalogue', () => {
  const asOwner = async <Row>(statement: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: test_.ownerUrl });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Row[];
    } finally {
      await client.end();
    }
  };
  const apart = [
    'address_confirmations',
    'authenticators',
    'framework_fetch_pages',
    'framework_fetches',
    'frameworks',
    'identities',
    'identity_accounts',
    'membership_locks',
    'memberships',
    'migrations',
    'migrations_lock',
    'passkey_challenges',
    'passkeys',
    'rate_limits',
    'recovery_codes',
    'school_sources',
    'schools',
    'sessions',
    'sign_in_links',
    'standard_links',
    'standards',
    'verifications',
  ];

  test('every table is a school’s own or listed as standing apart', async () => {
    const tables = await asOwner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual([...schoolOwnedTables, ...apart].sort());
  });

  test('every school-owned table has its key, its lock and its policy', async () => {
    const rows = await asOwner<{ name: string; key: string; secured: boolean; policies: number }>(
      `select c.relname as name, pg_get_constraintdef(k.oid) as key, c.relrowsecurity and c.relforcerowsecurity as secured,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
       where c.relnamespace = 'public'::regnamespace`,
    );
    const owned = rows.filter(({ name }) => (schoolOwnedTables as readonly string[]).includes(name));
    expect(owned).toHaveLength(schoolOwnedTables.length);
    for (const row of owned)
      expect(row).toEqual({ name: row.name, key: 'PRIMARY KEY (school_id, id)', secured: true, policies: 1 });
  });

  test('unique rules and references between school-owned tables include the school', async () => {
    const rows = await asOwner<{ name: string; rule: string }>(
      `select c.relname as name, pg_get_constraintdef(k.oid) as rule from pg_constraint k join pg_class c on c.oid = k.conrelid
       where c.relnamespace = 'public'::regnamespace and k.contype in ('u', 'f')
       union all
       select tablename, indexdef from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%'`,
    );
    const outward = /REFERENCES (schools|standards|frameworks)\(/;
    const wrong = rows
      .filter(({ name }) => (schoolOwnedTables as readonly string[]).includes(name))
      .filter(({ rule }) => !outward.test(rule) && !/\(school_id/.test(rule));
    expect(wrong).toEqual([]);
  });

  test('no reference crosses from sign-in to a school’s own tables', async () => {
    const rows = await asOwner<{ source: string; target: string }>(
      `select conrelid::regclass::text as source, confrelid::regclass::text as target from pg_constraint where contype = 'f'`,
    );
    const owned = schoolOwnedTables as readonly string[];
    expect(rows.filter(({ source, target }) => !owned.includes(source) && owned.includes(target))).toEqual(
      [],
    );
  });

  test('the application owns nothing and may not bypass the lock', async () => {
    const owned = await asOwner(
      `select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'waymark_app'`,
    );
    expect(owned).toEqual([]);
    const [role] = await asOwner<{ super: boolean; bypass: boolean }>(
      `select rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = 'waymark_app'`,
    );
    expect(role).toEqual({ super: false, bypass: false });
  });

  test('only the listed functions run with their owner’s rights', async () => {
    const rows = await asOwner<{ name: string }>(
      `select p.oid::regproc::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['graphile_worker.enqueue']);
  });

  test('every table and column says what it is for', async () => {
    const rows = await asOwner<{ name: string }>(
      `select c.relname || coalesce('.' || a.attname, '') as name from pg_class c
       left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'migrations%'
         and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)`,
    );
    expect(rows).toEqual([]);
  });
});
