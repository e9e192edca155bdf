import type { Finding, Report } from '../../problems/problem.ts';
import type { Gone, Mode, Roster, RosterPart } from '../../rosters/roster.ts';
import { idSeparator } from '../../rosters/roster.ts';
import type { Source } from '../../sources/source.ts';
import type { Column, Columns, RowOf } from '../../tables/column.ts';
import { type OpenTable, openTable } from '../../tables/open-table.ts';
import type { rowStatus } from '../../tables/read-choice.ts';
import type { Table } from '../../tables/table.ts';
import * as convert from './convert-rows.ts';
import { decideModes, type FileName } from './decide-modes.ts';
import { findPrimaryTwice } from './find-primary-twice.ts';
import type { Manifest } from './read-manifest.ts';
import { readProfiles } from './read-profiles.ts';
import * as tables from './tables.ts';

/** Opens the tables of a OneRoster set as a roster. */
export async function readRoster(
  source: Source,
  { manifest, version }: { manifest: Manifest | null; version: string },
  report: Report,
): Promise<Roster> {
  const opened = {
    orgs: await open(source, tables.orgs, report),
    academicSessions: await open(source, tables.academicSessions, report),
    courses: await open(source, tables.courses, report),
    classes: await open(source, tables.classes, report),
    users: await open(source, tables.users, report),
    roles: await open(source, tables.roles, report),
    relationships: await open(source, tables.relationships, report),
    enrollments: await open(source, tables.enrollments, report),
  };
  const modes = await decideModes({ source, manifest, opened, version }, report);
  // Before 1.2 a user's row says the role; some later sets do so too and have no roles.csv.
  const rolesInUsers =
    version === '1.0' ||
    version === '1.1' ||
    (!source.files.has('roles.csv') && opened.users?.has('role') === true);
  const profiles = await readProfiles(source, { users: opened.users, manifest }, report);
  if (opened.roles) await findPrimaryTwice(opened.roles, report);
  // A set without the column says nothing about families, and ends nothing.
  const tiesInUsers = modes.relationships === 'absent' && opened.users?.has('agentSourcedIds') === true;
  const fileOf: Record<RosterPart, FileName> = {
    orgs: 'orgs',
    terms: 'academicSessions',
    courses: 'courses',
    classes: 'classes',
    people: 'users',
    roles: rolesInUsers ? 'users' : 'roles',
    ties: tiesInUsers ? 'users' : 'relationships',
    enrollments: 'enrollments',
  };
  return {
    explains: (part, sourceId) => {
      const name = fileOf[part];
      return opened[name]?.explains(sourceId) ?? source.files.has(`${name}.csv`.toLowerCase());
    },
    system: manifest?.system ?? 'oneroster',
    version,
    modes: {
      orgs: modes.orgs,
      terms: modes.academicSessions,
      courses: modes.courses,
      classes: modes.classes,
      people: modes.users,
      roles: rolesInUsers ? modes.users : modes.roles,
      ties: tiesInUsers ? modes.users : modes.relationships,
      enrollments: modes.enrollments,
    },
    derived: new Set<RosterPart>([
      ...(rolesInUsers ? ['roles' as const] : []),
      ...(tiesInUsers ? ['ties' as const] : []),
    ]),
    streams: {
      orgs: stream({ table: opened.orgs, mode: modes.orgs, converted: convert.org }),
      terms: stream({
        table: opened.academicSessions,
        mode: modes.academicSessions,
        converted: convert.term,
      }),
      courses: stream({ table: opened.courses, mode: modes.courses, converted: convert.course }),
      classes: stream({ table: opened.classes, mode: modes.classes, converted: convert.schoolClass }),
      people: stream({
        table: opened.users,
        mode: modes.users,
        converted: (row) => convert.person(row, profiles),
      }),
      roles: rolesInUsers
        ? stream({ table: opened.users, mode: modes.users, converted: convert.rolesOfUser, isDerived: true })
        : stream({ table: opened.roles, mode: modes.roles, converted: convert.role }),
      ties: tiesInUsers
        ? stream({ table: opened.users, mode: modes.users, converted: convert.tiesOfUser, isDerived: true })
        : stream({ table: opened.relationships, mode: modes.relationships, converted: convert.tie }),
      enrollments: stream({
        table: opened.enrollments,
        mode: modes.enrollments,
        converted: convert.enrollment,
      }),
    },
  };
}

function open<C extends Columns>(
  source: Source,
  table: Table<C>,
  report: Report,
): Promise<OpenTable<C> | null> {
  return openTable(source, table, report);
}

/** Columns that every file of a set has. */
type SetColumns = Columns & { sourcedId: Column<string>; status: typeof rowStatus };

type Convert<C extends Columns, R> = (
  row: { file: string; row: number; cells: RowOf<C> },
  report: (finding: Omit<Finding, 'file' | 'row'>) => void,
) => R[];

interface Reading<C extends Columns, R> {
  table: OpenTable<C> | null;
  mode: Mode;
  converted: Convert<C, R>;
  /** users.csv says several things; its cells are spoken of once, at the first reading. */
  isDerived?: boolean;
}

function stream<C extends SetColumns, R>({
  table,
  mode,
  converted,
  isDerived = false,
}: Reading<C, R>): (report: Report) => AsyncGenerator<R | Gone> {
  return async function* rows(report: Report) {
    if (!table || mode === 'absent') return;
    const cellReport: Report = isDerived ? () => {} : report;
    for await (const read of table.rows(cellReport)) {
      const { file, row, cells } = read;
      const at = { file, row, column: 'status' };
      if (cells === null) {
        if (mode === 'bulk') cellReport({ ...at, code: 'status-ended-in-bulk', value: read.gone });
        yield { file, row, sourceId: ownedId(read.gone ?? '', isDerived), gone: true };
        continue;
      }
      const status: unknown = cells.status;
      if (mode === 'bulk' && status) cellReport({ ...at, code: 'status-in-bulk', value: String(status) });
      if (mode === 'delta' && !status) cellReport({ ...at, code: 'status-missing-in-delta', to: 'active' });
      // What an owner's row no longer says is gone: the marker goes before what it does say.
      if (isDerived) yield { file, row, sourceId: ownedId(String(cells.sourcedId), true), gone: true };
      yield* converted({ file, row, cells }, (finding) => report({ ...finding, file, row }));
    }
  };
}

function ownedId(sourceId: string, isDerived: boolean): string {
  return isDerived ? `${sourceId}${idSeparator}` : sourceId;
}
