import { expect, test } from 'vitest';
import {
  mayChangeCaseloads,
  mayChangeContacts,
  mayChangeLanguages,
  mayChangeNames,
  mayChangeOfficialNames,
  mayChangeRoles,
  mayChangeSignIns,
  mayReadPeople,
} from './people.ts';
import type { Role, Standing } from './standing.ts';

const acts = {
  'read the list': mayReadPeople,
  'write everyday names': mayChangeNames,
  'write official names': mayChangeOfficialNames,
  'change contacts': mayChangeContacts,
  'change languages': mayChangeLanguages,
  'change roles': mayChangeRoles,
  'change sign-ins': mayChangeSignIns,
  'change caseloads': mayChangeCaseloads,
};
type Act = keyof typeof acts;

function standing(...roles: Role[]): Standing {
  return {
    schoolId: 'school',
    personId: 'somebody',
    today: '2026-11-24',
    roles,
    teaches: roles.includes('teacher') ? [{ classId: '9B', courseId: 'algebra' }] : [],
    studies: roles.includes('student') ? [{ classId: '9B', courseId: 'algebra' }] : [],
    supports: roles.includes('counsellor') ? [{ studentId: 'ana', kind: 'counselling' }] : [],
    guards: roles.includes('guardian')
      ? [{ studentId: 'ana', maySee: true, mayHear: true, mayReply: true }]
      : [],
  };
}

const everyAct = Object.keys(acts) as Act[];
const ofTheOffice: Act[] = ['read the list', 'write everyday names', 'change contacts', 'change languages'];

test.each<[string, Standing, readonly Act[], string]>([
  ['a leader', standing('leader'), everyAct, 'leads'],
  ['a leader who teaches', standing('leader', 'teacher'), everyAct, 'leads'],
  ['a leader who works in the office too', standing('staff', 'leader'), everyAct, 'leads'],
  ['the office', standing('staff'), ofTheOffice, 'is staff'],
  ['a parent who works in the office', standing('guardian', 'staff'), ofTheOffice, 'is staff'],
  ['a teacher', standing('teacher'), [], ''],
  ['a counsellor', standing('counsellor'), [], ''],
  ['a reader of the district', standing('district-reader'), [], ''],
  ['a student', standing('student'), [], ''],
  ['a guardian', standing('guardian'), [], ''],
  ['nobody', standing(), [], ''],
])('%s may do what is theirs and nothing else', (_who, who, may, relation) => {
  expect(everyAct.filter((act) => acts[act](who) !== undefined)).toEqual(may);
  for (const act of may) expect(acts[act](who)).toBe(relation);
});
