import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { describe, expect, test } from 'vitest';
import { statementCheck } from './check-statements.ts';
import type { DB } from './tables.generated.ts';

const db = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  plugins: [statementCheck],
});
const id = '0199aaaa-0000-7000-8000-000000000001';
const joined = () =>
  db
    .selectFrom('evidence as e')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'e.school_id').onRef('p.id', '=', 'e.student_id'),
    )
    .select('e.id');

describe('accepted', () => {
  test.each([
    ['a school by a parameter', () => db.selectFrom('people').select('id').where('school_id', '=', id)],
    ['a school carried over a join', () => joined().where('e.school_id', '=', id)],
    [
      'an update',
      () => db.updateTable('people').set({ grade: '08' }).where('school_id', '=', id).where('id', '=', id),
    ],
    ['an insert that names it', () => db.insertInto('people').values({ school_id: id, id })],
    ['a table that no school owns', () => db.selectFrom('schools').select('name')],
    [
      'a subquery bound to the query around it',
      () =>
        db
          .selectFrom('people as p')
          .select('p.id')
          .where('p.school_id', '=', id)
          .where((e) =>
            e.exists(
              e
                .selectFrom('enrollments as n')
                .select('n.id')
                .whereRef('n.school_id', '=', 'p.school_id')
                .whereRef('n.student_id', '=', 'p.id'),
            ),
          ),
    ],
  ])('%s', (_name, query) => {
    expect(() => query().compile()).not.toThrow();
  });
});

describe('refused', () => {
  test.each([
    ['no school', () => db.selectFrom('people').select('id')],
    [
      'a school only in an alternative',
      () =>
        db
          .selectFrom('people')
          .select('id')
          .where((e) => e.or([e('school_id', '=', id), e('grade', '=', '08')])),
    ],
    [
      'a school as a literal',
      () => db.selectFrom('people').select('id').where('school_id', '=', sql.lit(id)),
    ],
    [
      'one of two joined tables unbound',
      () =>
        db
          .selectFrom('evidence as e')
          .innerJoin('people as p', 'p.id', 'e.student_id')
          .select('e.id')
          .where('e.school_id', '=', id),
    ],
    ['neither of two joined tables bound', () => joined()],
    [
      'a subquery unbound',
      () =>
        db.selectFrom('schools').select('id').where('id', 'in', db.selectFrom('people').select('school_id')),
    ],
    ['an update of all', () => db.updateTable('people').set({ grade: '08' })],
    ['a delete of all', () => db.deleteFrom('class_terms')],
    ['a school not equal', () => db.selectFrom('people').select('id').where('school_id', '<>', id)],
  ])('%s', (_name, query) => {
    expect(() => query().compile()).toThrow(/naming its school/);
  });

  test('raw SQL that names a school-owned table', () => {
    expect(() => sql`select id from people where school_id = ${id}`.compile(db)).toThrow(/query builder/);
  });
});
