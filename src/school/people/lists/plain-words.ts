import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/** What was typed, as names are searched: the database's own rule, so that both sides are the same. */
export async function plainWords(school: InSchool, typed: string): Promise<string[]> {
  if (typed.trim() === '') return [];
  const { rows } = await sql<{ plain: string }>`select plain_name(${typed}::text) as plain`.execute(
    school.db,
  );
  return [...new Set((rows[0]?.plain ?? '').split(' ').filter(Boolean))];
}
