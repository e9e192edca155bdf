import type { Finding } from '../../problems/problem.ts';
import {
  type ClassRow,
  type CourseRow,
  type EnrollmentRow,
  idSeparator,
  type OrgRow,
  type PersonRow,
  type RoleRow,
  type TermRow,
  type TieRow,
} from '../../rosters/roster.ts';
import type { Columns, RowOf } from '../../tables/column.ts';
import type { Table } from '../../tables/table.ts';
import { isRelative, readClassRole, readPersonRole } from './read-role.ts';
import type * as tables from './tables.ts';

type Cells<T> =
  T extends Table<infer C extends Columns> ? { file: string; row: number; cells: RowOf<C> } : never;
type CellReport = (finding: Omit<Finding, 'file' | 'row'>) => void;

/** Words for an org that holds classes itself, as a school does. */
const schoolLike = new Set(['school', 'college', 'university', 'campus', 'institution']);

export function org({ file, row, cells }: Cells<typeof tables.orgs>): OrgRow[] {
  const type = cells.type.toLowerCase().replace(/^ext:/, '');
  return [
    {
      file,
      row,
      sourceId: cells.sourcedId,
      gone: false,
      name: cells.name,
      isSchool: schoolLike.has(type),
      readAs: schoolLike.has(type) && type !== 'school' ? cells.type : null,
      parent: cells.parentSourcedId,
    },
  ];
}

export function term({ file, row, cells }: Cells<typeof tables.academicSessions>): TermRow[] {
  return [
    {
      file,
      row,
      sourceId: cells.sourcedId,
      gone: false,
      title: cells.title,
      kind: cells.type,
      startsOn: cells.startDate,
      endsOn: cells.endDate,
      endYear: cells.schoolYear,
      parent: cells.parentSourcedId,
    },
  ];
}

export function course({ file, row, cells }: Cells<typeof tables.courses>): CourseRow[] {
  return [
    {
      file,
      row,
      sourceId: cells.sourcedId,
      gone: false,
      title: cells.title,
      code: cells.courseCode,
      subject: cells.subjects,
      org: cells.orgSourcedId,
      schoolYearTerm: cells.schoolYearSourcedId,
    },
  ];
}

export function schoolClass({ file, row, cells }: Cells<typeof tables.classes>): ClassRow[] {
  return [
    {
      file,
      row,
      sourceId: cells.sourcedId,
      gone: false,
      title: cells.title,
      code: cells.classCode,
      kind: cells.classType ?? 'scheduled',
      course: cells.courseSourcedId,
      org: cells.schoolSourcedId,
      terms: cells.termSourcedIds ?? [],
    },
  ];
}

export function person(
  { file, row, cells }: Cells<typeof tables.users>,
  profiles: ReadonlyMap<string, string>,
): PersonRow[] {
  const phones = [cells.sms, cells.phone].filter((number) => number !== null);
  return [
    {
      file,
      row,
      sourceId: cells.sourcedId,
      gone: false,
      givenName: cells.givenName,
      middleName: cells.middleName,
      familyName: cells.familyName,
      preferredGivenName: cells.preferredGivenName,
      preferredFamilyName: cells.preferredFamilyName,
      username:
        cells.enabledUser === false ? null : (cells.username ?? profiles.get(cells.sourcedId) ?? null),
      email: cells.email,
      phones: [...new Set(phones)],
      grade: cells.grades?.[0] ?? null,
      orgs: cells.primaryOrgSourcedId ? [cells.primaryOrgSourcedId] : [],
    },
  ];
}

/** In 1.1 a user's row names one role and the orgs it holds in. */
export function rolesOfUser({ file, row, cells }: Cells<typeof tables.users>, report: CellReport): RoleRow[] {
  if (!cells.role) {
    report({ code: 'value-missing', column: 'role' });
    return [];
  }
  const role = readPersonRole(cells.role, report);
  if (!role) return [];
  return (cells.orgSourcedIds ?? []).map((orgId) => ({
    file,
    row,
    sourceId: [cells.sourcedId, orgId].join(idSeparator),
    gone: false,
    person: cells.sourcedId,
    role,
    ...(isRelative(cells.role ?? '') && { asRelative: true as const }),
    org: orgId,
    beginsOn: null,
    endsOn: null,
    grade: null,
  }));
}

export function role({ file, row, cells }: Cells<typeof tables.roles>, report: CellReport): RoleRow[] {
  const read = readPersonRole(cells.role, report);
  if (!read) return [];
  return [
    {
      file,
      row,
      sourceId: cells.sourcedId ?? [cells.userSourcedId, cells.orgSourcedId, read].join(idSeparator),
      gone: false,
      person: cells.userSourcedId,
      role: read,
      ...(isRelative(cells.role) && { asRelative: true as const }),
      org: cells.orgSourcedId,
      beginsOn: cells.beginDate,
      endsOn: cells.endDate,
      grade: cells.grade?.[0] ?? null,
    },
  ];
}

/** A user's agents: on a student's row the adults, on an adult's row the students. Their roles tell which. */
export function tiesOfUser({ file, row, cells }: Cells<typeof tables.users>): TieRow[] {
  return (cells.agentSourcedIds ?? []).map((agent) => ({
    file,
    row,
    sourceId: [cells.sourcedId, agent].join(idSeparator),
    gone: false,
    one: cells.sourcedId,
    other: agent,
    isDirected: false,
    relationship: null,
  }));
}

export function tie({ file, row, cells }: Cells<typeof tables.relationships>): TieRow[] {
  return [
    {
      file,
      row,
      sourceId: cells.sourcedId ?? [cells.userSourcedId, cells.relationshipUserSourcedId].join(idSeparator),
      gone: false,
      one: cells.userSourcedId,
      other: cells.relationshipUserSourcedId,
      isDirected: true,
      relationship: cells.relationshipRole,
    },
  ];
}

export function enrollment(
  { file, row, cells }: Cells<typeof tables.enrollments>,
  report: CellReport,
): EnrollmentRow[] {
  const classRole = readClassRole(cells.role, { isPrimary: cells.primary }, report);
  if (!classRole) return [];
  return [
    {
      file,
      row,
      sourceId:
        cells.sourcedId ??
        [cells.classSourcedId, cells.userSourcedId, classRole, cells.beginDate ?? ''].join(idSeparator),
      gone: false,
      person: cells.userSourcedId,
      class: cells.classSourcedId,
      org: cells.schoolSourcedId,
      role: classRole,
      beginsOn: cells.beginDate,
      endsOn: cells.endDate,
    },
  ];
}
