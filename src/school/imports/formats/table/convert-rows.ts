import { describeTerm } from '../../rosters/describe-term.ts';
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
import type { TableRow } from './read-row.ts';

export function org({ file, row, school }: TableRow): OrgRow[] {
  return [{ file, row, ...school, gone: false, isSchool: true, readAs: null, parent: null }];
}

export function term({ file, row, term: held }: TableRow): TermRow[] {
  if (!held) return [];
  return [{ file, row, ...held, gone: false, parent: null, ...describeTerm(held.startsOn, held.endsOn) }];
}

export function courses({ file, row, school, classes }: TableRow): CourseRow[] {
  return classes.flatMap(({ course }) =>
    course === null
      ? []
      : [{ file, row, ...course, gone: false, subject: null, org: school.sourceId, schoolYearTerm: null }],
  );
}

export function classes({ file, row, school, classes: taken, term: held }: TableRow): ClassRow[] {
  return taken.map(({ sourceId, title, code, kind, course }) => ({
    file,
    row,
    sourceId,
    gone: false,
    title,
    code,
    kind,
    course: course?.sourceId ?? null,
    org: school.sourceId,
    terms: held ? [held.sourceId] : [],
  }));
}

const nobody = {
  gone: false,
  middleName: null,
  preferredGivenName: null,
  preferredFamilyName: null,
  username: null,
  grade: null,
  orgs: [],
} as const;

export function student({ file, row, student: said }: TableRow): PersonRow[] {
  const { sourceId, givenName, familyName, middleName, preferredName, username, email, phone, grade } = said;
  return [
    {
      file,
      row,
      ...nobody,
      sourceId,
      givenName,
      familyName,
      middleName,
      preferredGivenName: preferredName,
      username,
      email,
      phones: phone === null ? [] : [phone],
      grade,
      orgs: [],
    },
  ];
}

export function teachers({ file, row, teachers: all }: TableRow): PersonRow[] {
  return all.map(({ sourceId, givenName, familyName, email }) => ({
    file,
    row,
    ...nobody,
    orgs: [],
    sourceId,
    givenName,
    familyName,
    email,
    phones: [],
  }));
}

export function contacts({ file, row, contacts: all }: TableRow): PersonRow[] {
  return all.map(({ sourceId, givenName, familyName, email, phone, language }) => ({
    file,
    row,
    ...nobody,
    orgs: [],
    sourceId,
    givenName,
    familyName,
    email,
    phones: phone === null ? [] : [phone],
    ...(language !== null && { language }),
  }));
}

export function roles({ file, row, school, student: said, teachers: all }: TableRow): RoleRow[] {
  const held = [
    { person: said.sourceId, role: 'student' as const },
    ...all.map(({ sourceId }) => ({ person: sourceId, role: 'teacher' as const })),
  ];
  return held.map(({ person, role }) => ({
    file,
    row,
    sourceId: [person, school.sourceId, role].join(idSeparator),
    gone: false,
    person,
    role,
    org: school.sourceId,
    beginsOn: null,
    endsOn: null,
    grade: null,
  }));
}

export function ties({ file, row, student: said, contacts: all }: TableRow): TieRow[] {
  return all.map(({ sourceId: other, relationship }) => ({
    file,
    row,
    sourceId: [said.sourceId, other].join(idSeparator),
    gone: false,
    one: said.sourceId,
    other,
    isDirected: true,
    relationship,
  }));
}

export function enrollments({
  file,
  row,
  classes: taken,
  student: said,
  beginsOn,
  endsOn,
}: TableRow): EnrollmentRow[] {
  return taken.map((one) => ({
    file,
    row,
    sourceId: [one.sourceId, said.sourceId].join(idSeparator),
    gone: false,
    person: said.sourceId,
    class: one.sourceId,
    org: null,
    role: 'student',
    beginsOn,
    endsOn,
  }));
}

export function teaching({ file, row, classes: taken, teachers: all }: TableRow): EnrollmentRow[] {
  return taken
    .filter(({ isTaught }) => isTaught)
    .flatMap((one) =>
      all.map(
        ({ sourceId, isFirst }): EnrollmentRow => ({
          file,
          row,
          sourceId: [one.sourceId, sourceId].join(idSeparator),
          gone: false,
          person: sourceId,
          class: one.sourceId,
          org: null,
          role: isFirst ? 'teacher' : 'co-teacher',
          beginsOn: null,
          endsOn: null,
        }),
      ),
    );
}
