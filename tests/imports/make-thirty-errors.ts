import type { RosterFiles } from './make-roster.ts';
import { makeZip } from './make-zip.ts';

/**
 * A made OneRoster set in which nearly everything is wrong that can be wrong in one: each kind of error once or more,
 * and beside them what is repaired, left out or only told. Everything in it is invented.
 */
function thirtyErrors(): RosterFiles {
  return {
    'manifest.csv': lines(
      'propertyName,value',
      'manifest.version,1.0',
      // manifest-version-unknown
      'oneroster.version,3.0',
      'source.systemName,Made SIS',
      'file.orgs,bulk',
      'file.academicSessions,bulk',
      'file.classes,bulk',
      'file.users,bulk',
      'file.roles,bulk',
      'file.enrollments,bulk',
      // manifest-mode-unknown
      'file.courses,everything',
      // manifest-file-twice
      'file.enrollments,delta',
      'file.userProfiles,bulk',
    ),
    'orgs.csv': lines(
      'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
      'd1,,,Harbor District,district,,',
      's1,,,Ferry Street School,school,,d1',
      // org-circular
      'x1,,,Upper Office,district,,x2',
      'x2,,,Lower Office,district,,x1',
      // letters-lost
      's2,,,Jos\ufffd Mart\ufffd School,school,,d1',
    ),
    'academicSessions.csv': lines(
      'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
      'y1,,,2026-27,schoolYear,2026-09-08,2027-06-25,,2027',
      // word-needed
      't1,,,Fall,season,2026-09-08,2027-01-22,y1,2027',
      // date-day-first
      't2,,,Spring,semester,25/01/2027,2027-06-25,y1,2027',
      // date-spreadsheet-number
      't3,,,First quarter,gradingPeriod,46273,2026-11-13,y1,2027',
      // year-unknown
      't4,,,Second quarter,gradingPeriod,2026-11-16,2027-01-22,y1,next',
      // term-circular
      't5,,,Third quarter,gradingPeriod,2027-01-25,2027-04-09,t6,2027',
      't6,,,Fourth quarter,gradingPeriod,2027-04-19,2027-06-25,t5,2027',
    ),
    // file-empty
    'courses.csv': '',
    'classes.csv': lines(
      'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
      'k1,,,Mathematics 8A,08,,8A,scheduled,12,s1,y1,Mathematics,,1',
      // row-long
      'k2,,,Science 8A,08,,8A,scheduled,12,s1,y1,Science,,1,2,3',
      // reference-list
      'k3,,,History 8A,08,,8A,scheduled,12,s1|d1,y1,History,,1',
      // reference-zeros
      'k4,,,Art 8A,08,,8A,scheduled,12,0s1,y1,Art,,1',
    ),
    'users.csv': lines(
      'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,primaryOrgSourcedId',
      'u1,,,true,ana.silva,,Ana,Silva,Luz,,,,,,08,hunter2,s1',
      // boolean-unknown
      'u2,,,perhaps,ben.okafor,,Ben,Okafor,,,,,,,08,,s1',
      // value-missing
      'u3,,,true,,,,Haddad,,,,,,,08,,s1',
      // value-too-long
      `${'u'.repeat(300)},,,true,,,Long,Id,,,,,,,08,,s1`,
      // id-shortened
      '2.03E+08,,,true,,,Chen,Li,,,,,,,08,,s1',
      // spreadsheet-error
      'u5,,,true,,,#N/A,Osei,,,,,,,08,,s1',
      // status-unknown
      'u6,closed,,true,,,Dede,Osei,,,,,,,08,,s1',
      'u7,,,true,m.rivera,,Maya,Rivera,,,maya@example.org,,,,,,s1',
      // id-twice-different
      'u7,,,true,i.brandt,,Ilse,Brandt,,,ilse@example.org,,,,,,s1',
      // repaired and left out beside them
      'u8,,,TRUE,,,Noor,Haddad,,,noor at example,,12,,8,,s1',
    ),
    // header-twice, column-missing
    'roles.csv': lines(
      'sourcedId,status,dateLastModified,userSourcedId,userSourcedId,roleType,role,beginDate,endDate',
      'r1,,,u1,u1,primary,student,,',
    ),
    // file-spreadsheet
    'relationships.csv': 'PK\u0003\u0004 a workbook and no table',
    // file-binary
    'userProfiles.csv': 'sourcedId,userSourcedId\n\u0000\u0001\u0002',
    'enrollments.csv': lines(
      'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
      'e1,,,k1,s1,u1,student,,2026-09-08,',
      // reference-unknown
      'e2,,,k9,s1,u1,student,,2026-09-08,',
      // reference-wrong-kind
      'e3,,,k1,s1,k1,student,,2026-09-08,',
      // reference-case
      'e4,,,k1,s1,U1,student,,2026-09-08,',
      // date-impossible
      'e5,,,k1,s1,u1,student,,2026-02-30,',
      // dates-reversed
      'e6,,,k1,s1,u7,teacher,true,2026-09-08,2026-09-01',
      // csv-broken
      'e7,,,k1,s1,"u1,student,,2026-09-08,',
    ),
    'demographics.csv': 'sourcedId,birthDate,sex\nu1,2013-04-05,female',
  };
}

/** The same as a zip. */
export function thirtyErrorsZip(): Uint8Array {
  return makeZip(thirtyErrors());
}

function lines(...rows: string[]): string {
  return rows.join('\n');
}
