import type { ProblemCode } from '../../problems/problem-codes.ts';
import type { Columns } from '../../tables/column.ts';
import { needsOneOf, oneOf, rowStatus, yesNo } from '../../tables/read-choice.ts';
import { date, endYear } from '../../tables/read-date.ts';
import { grades } from '../../tables/read-grades.ts';
import { email, id, ids, phone, words } from '../../tables/read-text.ts';
import { alsoCalled, needed } from '../../tables/require.ts';
import type { Table } from '../../tables/table.ts';

/** Every OneRoster file opens with these; when a row last changed in the source has no meaning here. */
const opening = { sourcedId: needed(id), status: rowStatus };
/** Files of Microsoft's sets carry no id of their own: one is made from what the row says. */
const openingWithoutId = { sourcedId: id, status: rowStatus };

export const manifest = table(['manifest.csv'], {
  propertyName: needed(alsoCalled(words, 'property')),
  value: words,
});

export const orgs = table(
  ['orgs.csv'],
  { ...opening, name: needed(words), type: needed(words), identifier: id, parentSourcedId: id },
  ['metadata.classification', 'metadata.gender', 'metadata.boarding'],
);

export const academicSessions = table(['academicsessions.csv'], {
  ...opening,
  title: needed(words),
  type: needsOneOf(['gradingPeriod', 'semester', 'schoolYear', 'term'], {
    year: 'schoolYear',
    quarter: 'gradingPeriod',
    markingperiod: 'gradingPeriod',
    trimester: 'term',
  }),
  startDate: needed(alsoCalled(date, 'beginDate')),
  endDate: needed(date),
  parentSourcedId: id,
  schoolYear: endYear,
});

export const courses = table(
  ['courses.csv'],
  {
    ...opening,
    schoolYearSourcedId: alsoCalled(id, 'schoolYearId'),
    title: needed(words),
    courseCode: alsoCalled(words, 'code'),
    orgSourcedId: alsoCalled(id, 'schoolSourcedId'),
    subjects: alsoCalled(words, 'subject'),
  },
  ['subjectCodes', 'grades', 'grade'],
);

export const classes = table(
  ['classes.csv'],
  {
    ...opening,
    title: needed(words),
    courseSourcedId: id,
    classCode: alsoCalled(words, 'code'),
    classType: oneOf(['homeroom', 'scheduled']),
    schoolSourcedId: needed(alsoCalled(id, 'orgSourcedId')),
    termSourcedIds: alsoCalled(ids, 'sessionSourcedIds', 'termSourcedId', 'termsSourcedIds'),
  },
  ['grades', 'grade', 'location', 'subjects', 'subjectCodes', 'periods'],
);

export const users = table(
  ['users.csv'],
  {
    ...opening,
    enabledUser: yesNo,
    orgSourcedIds: alsoCalled(ids, 'orgSourcedId'),
    role: words,
    username: words,
    givenName: needed(alsoCalled(words, 'firstName')),
    familyName: needed(alsoCalled(words, 'lastName')),
    middleName: words,
    identifier: id,
    email,
    sms: phone,
    phone,
    agentSourcedIds: alsoCalled(ids, 'agents'),
    grades: alsoCalled(grades, 'grade'),
    preferredGivenName: alsoCalled(words, 'preferredFirstName'),
    preferredMiddleName: words,
    preferredFamilyName: alsoCalled(words, 'preferredLastName'),
    primaryOrgSourcedId: id,
  },
  ['userIds', 'userId', 'activeDirectoryMatchId'],
  ['password'],
  ['userMasterIdentifier', 'pronouns'],
);

export const roles = table(
  ['roles.csv'],
  {
    ...openingWithoutId,
    userSourcedId: needed(id),
    roleType: oneOf(['primary', 'secondary']),
    role: needed(words),
    beginDate: alsoCalled(date, 'roleStartDate'),
    endDate: alsoCalled(date, 'roleEndDate'),
    orgSourcedId: needed(id),
    grade: alsoCalled(grades, 'grades'),
  },
  ['isPrimary', 'sessionSourcedId', 'userProfileSourcedId'],
);

export const enrollments = table(['enrollments.csv'], {
  ...openingWithoutId,
  classSourcedId: needed(id),
  schoolSourcedId: alsoCalled(id, 'orgSourcedId'),
  userSourcedId: needed(id),
  role: needed(words),
  primary: alsoCalled(yesNo, 'isPrimary'),
  beginDate: alsoCalled(date, 'startDate'),
  endDate: date,
});

export const relationships = table(['relationships.csv'], {
  ...openingWithoutId,
  userSourcedId: needed(id),
  relationshipUserSourcedId: needed(alsoCalled(id, 'agentSourcedId')),
  relationshipRole: needed(alsoCalled(words, 'role')),
});

/** How a person signs in to other systems. Only a username is of use here, and only where the person has none. */
export const userProfiles = table(
  ['userprofiles.csv'],
  { ...openingWithoutId, userSourcedId: needed(id), username: words },
  ['profileType', 'vendorId', 'applicationId', 'description', 'credentialType'],
  ['password'],
);

/** Files that are left alone: some by decision, some because Waymark has no use for them. */
export const leftAlone: Readonly<Record<string, ProblemCode>> = {
  'demographics.csv': 'demographics-skipped',
  'userflags.csv': 'flags-skipped',
  'userresources.csv': 'resources-skipped',
  'resources.csv': 'resources-skipped',
  'classresources.csv': 'resources-skipped',
  'courseresources.csv': 'resources-skipped',
  'categories.csv': 'marks-skipped',
  'lineitems.csv': 'marks-skipped',
  'results.csv': 'marks-skipped',
  'scorescales.csv': 'marks-skipped',
  'lineitemscorescales.csv': 'marks-skipped',
  'resultscorescales.csv': 'marks-skipped',
  'lineitemlearningobjectiveids.csv': 'marks-skipped',
  'resultlearningobjectiveids.csv': 'marks-skipped',
};

function table<C extends Columns>(
  names: readonly string[],
  columns: C,
  unused: readonly string[] = [],
  discarded: readonly string[] = [],
  noted: readonly string[] = [],
): Table<C> {
  const gone = { column: 'status', words: ['tobedeleted', 'inactive'], key: 'sourcedId' };
  return { names, columns, unused: ['dateLastModified', ...unused], discarded, noted, gone };
}
