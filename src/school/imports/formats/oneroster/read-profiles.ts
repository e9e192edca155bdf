import type { Report } from '../../problems/problem.ts';
import type { Source } from '../../sources/source.ts';
import { type OpenTable, openTable } from '../../tables/open-table.ts';
import type { Table } from '../../tables/table.ts';
import type { Manifest } from './read-manifest.ts';
import { userProfiles, type users } from './tables.ts';

type Users = typeof users extends Table<infer C> ? OpenTable<C> : never;

/**
 * Usernames of userProfiles.csv, by the user's id, where the user's own row has none. Everything else a profile says
 * is about other systems and is left there; its password is never looked at.
 */
export async function readProfiles(
  source: Source,
  { users: people, manifest }: { users: Users | null; manifest: Manifest | null },
  report: Report,
): Promise<ReadonlyMap<string, string>> {
  const usernames = new Map<string, string>();
  const file = source.files.get('userprofiles.csv');
  if (!file) return usernames;
  if (manifest?.modes.get('userprofiles') === 'absent') {
    report({ code: 'manifest-file-not-declared', file: file.name });
    return usernames;
  }
  const table = await openTable(source, userProfiles, report);
  if (!table) return usernames;
  const without = await findWithoutUsername(people);
  let left = 0;
  for await (const { row, cells } of table.rows(report)) {
    const { userSourcedId, username } = cells ?? {};
    if (userSourcedId && username && without.has(userSourcedId) && !usernames.has(userSourcedId)) {
      usernames.set(userSourcedId, username);
      const value = userSourcedId;
      report({
        code: 'profile-username-used',
        file: table.file,
        row,
        column: 'username',
        value,
        to: username,
      });
    } else left += 1;
  }
  if (left > 0) report({ code: 'profiles-left', file: table.file, value: String(left) });
  return usernames;
}

async function findWithoutUsername(people: Users | null): Promise<ReadonlySet<string>> {
  const without = new Set<string>();
  if (!people) return without;
  for await (const { cells } of people.rows(() => {}))
    if (cells && cells.username === null) without.add(cells.sourcedId);
  return without;
}
