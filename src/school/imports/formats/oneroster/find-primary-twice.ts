import type { Report } from '../../problems/problem.ts';
import { idSeparator } from '../../rosters/roster.ts';
import type { OpenTable } from '../../tables/open-table.ts';
import type { Table } from '../../tables/table.ts';
import type { roles } from './tables.ts';

type Roles = typeof roles extends Table<infer C> ? OpenTable<C> : never;

/**
 * Says where a person has two primary roles at one org. All of a person's roles hold here alike, so that nothing is
 * lost by it; the source may want to know.
 */
export async function findPrimaryTwice(table: Roles, report: Report): Promise<void> {
  if (!table.has('roleType')) return;
  const primary = new Set<string>();
  for await (const { file, row, cells } of table.rows(() => {})) {
    if (cells?.roleType !== 'primary') continue;
    const key = [cells.userSourcedId, cells.orgSourcedId].join(idSeparator);
    if (primary.has(key)) {
      const { userSourcedId: value, orgSourcedId: to } = cells;
      report({ code: 'role-primary-twice', file, row, column: 'roleType', value, to });
    }
    primary.add(key);
  }
}
