/** A made OneRoster 1.1 set as file name and text. Everything in it is invented. */
export type RosterFiles = Record<string, string>;

const manifest11 = [
  'propertyName,value',
  'manifest.version,1.0',
  'oneroster.version,1.1',
  'file.academicSessions,bulk',
  'file.orgs,bulk',
  'file.courses,bulk',
  'file.classes,bulk',
  'file.users,bulk',
  'file.enrollments,bulk',
  'source.systemName,Made SIS',
].join('\n');

/** Two schools of one district, four people and their guardian, whole and without fault (made). */
export function smallRoster(): RosterFiles {
  return {
    'manifest.csv': manifest11,
    'orgs.csv': lines(
      'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
      'd1,,,Harbor District,district,,',
      's1,,,Ferry Street School,school,,d1',
      's2,,,Hilltop School,school,,d1',
    ),
    'academicSessions.csv': lines(
      'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
      'y1,,,2026-27,schoolYear,2026-09-08,2027-06-25,,2027',
      't1,,,Fall,semester,2026-09-08,2027-01-22,y1,2027',
    ),
    'courses.csv': lines(
      'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes',
      'c1,,,y1,Mathematics 8,MATH8,08,d1,Mathematics,',
    ),
    'classes.csv': lines(
      'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
      'k1,,,Mathematics 8A,08,c1,8A,scheduled,12,s1,"t1,y1",Mathematics,,1',
    ),
    'users.csv': lines(
      'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
      'u1,,,true,s1,student,ana.silva,,Ana,Silva,Luz,,,,,u3,08,',
      'u2,,,true,s1,student,ben.okafor,,Ben,Okafor,,,,,,,08,',
      'u3,,,true,s1,guardian,,,Rosa,Silva,,,rosa@example.org,+15550100,,u1,,',
      'u4,,,true,s1,teacher,m.rivera,,Maya,Rivera,,,maya@example.org,,,,,',
    ),
    'enrollments.csv': lines(
      'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
      'e1,,,k1,s1,u1,student,,2026-09-08,',
      'e2,,,k1,s1,u2,student,,2026-09-08,',
      'e3,,,k1,s1,u4,teacher,true,2026-09-08,',
    ),
  };
}

/** The same set with one file changed. */
export function withFile(files: RosterFiles, name: string, change: (text: string) => string): RosterFiles {
  return { ...files, [name]: change(files[name] ?? '') };
}

/** The same set with one more row in a file. */
export function withRow(files: RosterFiles, name: string, row: string): RosterFiles {
  return withFile(files, name, (text) => `${text}\n${row}`);
}

function lines(...rows: string[]): string {
  return rows.join('\n');
}

/** A made set of about `rows` rows: one school, its students in six classes each. */
export function* largeRoster(rows: number): Generator<[file: string, line: string]> {
  const students = Math.floor(rows / 7);
  const classes = Math.ceil(students / 5);
  const small = smallRoster();
  for (const name of ['manifest.csv', 'orgs.csv', 'academicSessions.csv', 'courses.csv']) {
    for (const line of (small[name] ?? '').split('\n')) yield [name, line];
  }
  for (const name of ['classes.csv', 'users.csv', 'enrollments.csv'])
    yield [name, small[name]?.split('\n')[0] ?? ''];
  for (let k = 0; k < classes; k += 1)
    yield ['classes.csv', `k${k},,,Class ${k},08,c1,K${k},scheduled,,s1,t1,,,`];
  for (let u = 0; u < students; u += 1) {
    yield ['users.csv', `u${u},,,true,s1,student,user${u},,Given${u},Family${u % 997},,,,,,,08,`];
    for (let n = 0; n < 6; n += 1) {
      const taken = (u * 6 + n) % classes;
      yield ['enrollments.csv', `e${u}-${n},,,k${taken},s1,u${u},student,,2026-09-08,`];
    }
  }
}
