import { describe, expect, test } from 'vitest';
import { mayAddArtefact, mayEndArtefact, mayReadArtefact } from './artefacts.ts';
import type { Standing } from './standing.ts';

const nobody: Standing = {
  schoolId: 'school',
  personId: 'somebody',
  today: '2026-11-24',
  roles: [],
  teaches: [],
  studies: [],
  supports: [],
  guards: [],
};
const guards = (studentId: string, maySee: boolean) => [{ studentId, maySee, mayHear: true, mayReply: true }];
const people = {
  teacher: { ...nobody, roles: ['teacher'], teaches: [{ classId: '9B', courseId: 'algebra' }] },
  otherTeacher: { ...nobody, roles: ['teacher'], teaches: [{ classId: '10A', courseId: 'art' }] },
  adder: {
    ...nobody,
    personId: 'adder',
    roles: ['teacher'],
    teaches: [{ classId: '10A', courseId: 'art' }],
  },
  leader: { ...nobody, roles: ['leader'] },
  enl: { ...nobody, roles: ['teacher'], supports: [{ studentId: 'ana', kind: 'enl' }] },
  staff: { ...nobody, roles: ['staff'] },
  district: { ...nobody, roles: ['district-reader'] },
  ana: { ...nobody, personId: 'ana', roles: ['student'] },
  leo: { ...nobody, personId: 'leo', roles: ['student'] },
  mother: { ...nobody, roles: ['guardian'], guards: guards('ana', true) },
  blind: { ...nobody, roles: ['guardian'], guards: guards('ana', false) },
  neighbour: { ...nobody, roles: ['guardian'], guards: guards('leo', true) },
} as const satisfies Record<string, Standing>;

const ana = { studentId: 'ana', classIds: ['9B'] };

describe('an artefact of Ana, added in 9B', () => {
  test.each<[keyof typeof people, string | undefined, string | undefined, string | undefined]>([
    ['teacher', 'teaches', 'teaches', 'teaches'],
    ['otherTeacher', undefined, undefined, undefined],
    ['adder', undefined, undefined, 'teaches'],
    ['leader', undefined, 'leads', undefined],
    ['enl', undefined, 'teaches ENL', undefined],
    ['staff', undefined, undefined, undefined],
    ['district', undefined, undefined, undefined],
    ['ana', undefined, 'is the student', undefined],
    ['leo', undefined, undefined, undefined],
    ['mother', undefined, 'is family', undefined],
    ['blind', undefined, undefined, undefined],
    ['neighbour', undefined, undefined, undefined],
  ])('%s adds as %s, opens as %s, takes away as %s', (who, adds, opens, ends) => {
    const standing = people[who];
    expect(mayAddArtefact(standing, { ...ana, inClass: '9B' })).toBe(adds);
    expect(mayReadArtefact(standing, ana)).toBe(opens);
    expect(mayEndArtefact(standing, { classId: '9B', addedBy: 'adder' })).toBe(ends);
  });

  test('is not added in a class where Ana does not learn', () => {
    expect(mayAddArtefact(people.otherTeacher, { ...ana, inClass: '10A' })).toBeUndefined();
  });
});
