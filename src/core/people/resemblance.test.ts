import { describe, expect, it } from 'vitest';
import { type Likeness, nameKey, resemblance, strongResemblance } from './resemblance.ts';

const person = (givenName: string, familyName: string, more: Partial<Likeness> = {}): Likeness => ({
  names: [{ givenName, familyName }],
  grade: null,
  emails: [],
  phones: [],
  usernames: [],
  numbers: [],
  ...more,
});

describe('resemblance', () => {
  it.each<[string, Likeness, Likeness, number, string[]]>([
    ['nothing in common', person('Ana', 'Silva'), person('Ben', 'Okafor'), 0, []],
    ['a name', person('Ana', 'Silva'), person('Ana', 'Silva'), 3, ['same-name']],
    [
      'a name and a grade',
      person('Ana', 'Silva', { grade: '08' }),
      person('Ana', 'Silva', { grade: '08' }),
      4,
      ['same-name', 'same-grade'],
    ],
    [
      'a name in other letters',
      person('Íñigo', 'MUÑOZ', { grade: '08' }),
      person('INIGO', 'munoz', { grade: '08' }),
      4,
      ['same-name', 'same-grade'],
    ],
    [
      'a name with a middle name that only one has',
      person('Ana Luz', 'Silva', { emails: ['Ana@example.org'] }),
      person('Ana', 'Silva', { emails: ['ana@EXAMPLE.org'] }),
      5,
      ['same-name', 'same-email'],
    ],
    [
      'a middle name and its initial',
      person('Ana Luz', 'Silva'),
      person('Ana L.', 'Silva'),
      3,
      ['same-name'],
    ],
    ['two middle names', person('Ana Luz', 'Silva'), person('Ana Rosa', 'Silva'), 0, []],
    [
      'given and family name swapped',
      person('Silva', 'Ana', { grade: '08' }),
      person('Ana', 'Silva', { grade: '08' }),
      4,
      ['like-name', 'same-grade'],
    ],
    [
      'a nickname is not guessed',
      person('Bill', 'Okafor', { grade: '08' }),
      person('William', 'Okafor', { grade: '08' }),
      0,
      [],
    ],
    [
      'brothers at one telephone',
      person('Ana', 'Silva', { phones: ['+1 555 010 0100'] }),
      person('Caio', 'Silva', { phones: ['5550100100'] }),
      0,
      [],
    ],
    [
      'a name and a telephone, written otherwise',
      person('Ana', 'Silva', { phones: ['+1 (555) 010-0100'] }),
      person('Ana', 'Silva', { phones: ['555.010.0100'] }),
      4,
      ['same-name', 'same-phone'],
    ],
    [
      'a name, a telephone, and two grades',
      person('Ana', 'Silva', { phones: ['5550100100'], grade: '07' }),
      person('Ana', 'Silva', { phones: ['5550100100'], grade: '08' }),
      3,
      ['same-name', 'same-phone'],
    ],
    [
      'a name, an address, and a grade further',
      person('Ana', 'Silva', { emails: ['ana@example.org'], grade: '07' }),
      person('Ana', 'Silva', { emails: ['ana@example.org'], grade: '08' }),
      4,
      ['same-name', 'same-email'],
    ],
    [
      'a number in two systems, one without its zeros',
      person('Ana', 'Silva', { numbers: ['003456789'] }),
      person('Anna', 'Sylva', { numbers: ['3456789'] }),
      3,
      ['same-number'],
    ],
    [
      'a number and a name',
      person('Ana', 'Silva', { numbers: ['203456789'] }),
      person('Ana', 'Silva', { numbers: ['203456789'] }),
      6,
      ['same-name', 'same-number'],
    ],
    [
      'a name for every day',
      {
        ...person('Benedict', 'Okafor', { usernames: ['ben.okafor'] }),
        names: [
          { givenName: 'Benedict', familyName: 'Okafor' },
          { givenName: 'Ben', familyName: 'Okafor' },
        ],
      },
      person('Ben', 'Okafor', { usernames: ['Ben.Okafor'] }),
      5,
      ['same-name', 'same-username'],
    ],
    [
      'names in another script',
      person('安', '王', { grade: '08' }),
      person('安', '王', { grade: '08' }),
      4,
      ['same-name', 'same-grade'],
    ],
    ['no name at all', person('', ''), person('', ''), 0, []],
  ])('%s', (_, one, other, score, reasons) => {
    expect(resemblance(one, other)).toEqual({ score, reasons });
    expect(resemblance(other, one)).toEqual({ score, reasons });
  });

  it('one thing alone is never strong', () => {
    expect(strongResemblance).toBe(4);
  });
});

describe('nameKey', () => {
  it.each([
    ['Ana Luz', 'de la Cruz', 'ana de'],
    ['Ána', 'DE LA CRUZ', 'ana de'],
    ['Silva', 'Ana Luz', 'ana silva'],
    ['Silva', 'Ana', 'ana silva'],
    ['Ana', 'Silva', 'ana silva'],
    ['', 'Silva', ' silva'],
  ])('of %s and %s is “%s”', (givenName, familyName, key) => {
    expect(nameKey({ givenName, familyName })).toBe(key);
  });
});
