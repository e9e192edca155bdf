import { describe, expect, it } from 'vitest';
import { idSeparator } from '../rosters/roster.ts';
import { compareRecord } from './compare-record.ts';
import { findEnded } from './find-ended.ts';
import { makeCode } from './find-targets.ts';

const known = (hash: string, hasEnded = false) => ({ id: hash, rowId: hash, hash, hasEnded });

describe('a record beside what an earlier import left', () => {
  it.each([
    ['nothing', undefined, 'added'],
    ['the same', known('x'), 'unchanged'],
    ['something else', known('y'), 'changed'],
    ['the same, ended', known('x', true), 'returned'],
    ['something else, ended', known('y', true), 'returned'],
  ] as const)('%s: %s', (_, before, difference) => {
    expect(compareRecord(before, 'x')).toBe(difference);
  });
});

describe('what has ended', () => {
  const owned = (owner: string, rest: string) => [owner, rest].join(idSeparator);
  const here = new Map([
    ['a', known('a')],
    ['b', known('b')],
    ['over', known('over', true)],
    [owned('u1', 's1'), known('u1-s1')],
    [owned('u1', 's2'), known('u1-s2')],
    [owned('u2', 's1'), known('u2-s1')],
  ]);
  const ended = (mode: 'bulk' | 'delta' | 'absent', seen: string[], gone: string[]) =>
    findEnded(here, mode, { seen: new Set(seen), gone: new Set(gone) }).map(({ id }) => id);

  it.each<[string, 'bulk' | 'delta' | 'absent', string[], string[], string[]]>([
    ['a bulk file ends all it does not list', 'bulk', ['a', owned('u1', 's1')], [], ['b', 'u1-s2', 'u2-s1']],
    ['a delta ends what it names', 'delta', [], ['b', 'over', 'never here'], ['b']],
    ['a delta that lists it after all ends nothing', 'delta', ['b'], ['b'], []],
    [
      'an owner whose row is read again keeps what the row says',
      'delta',
      [owned('u1', 's2')],
      [owned('u1', '')],
      ['u1-s1'],
    ],
    ['a file that is absent says nothing', 'absent', [], ['a'], []],
  ])('%s', (_, mode, seen, gone, ids) => {
    expect(ended(mode, seen, gone)).toEqual(ids);
  });
});

describe('the code of a new school', () => {
  it.each([
    ['Ferry Street School', 'ferry-street-school'],
    ['  P.S. 130 – Hernando De Soto ', 'p-s-130-hernando-de-soto'],
    ['École Élémentaire', 'ecole-elementaire'],
    ['学校', 'school'],
    [
      'The Academy for Young Writers and Readers of the Northern Harbor',
      'the-academy-for-young-writers-and-re',
    ],
    ['Hilltop', 'hilltop-2'],
  ])('of %s is %s', (name, code) => {
    expect(makeCode(name, new Set(['hilltop']))).toBe(code);
  });
});
