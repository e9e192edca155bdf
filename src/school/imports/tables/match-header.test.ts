import { describe, expect, it } from 'vitest';
import { matchHeader } from './match-header.ts';

const known = [
  { name: 'sourcedId', aliases: [] },
  { name: 'dateLastModified', aliases: [] },
  { name: 'preferredGivenName', aliases: [] },
  { name: 'schoolSourcedId', aliases: ['orgSourcedId'] },
  { name: 'sms', aliases: [] },
];

describe('matchHeader', () => {
  it.each([
    ['as published', 'sourcedId', 'sourcedId'],
    ['in another case', 'SOURCEDID', 'sourcedId'],
    ['in words', 'Sourced Id', 'sourcedId'],
    ['with underscores', 'school_sourced_id', 'schoolSourcedId'],
    ['under another name', 'orgSourcedId', 'schoolSourcedId'],
    ['with a letter too many', 'prefferedGivenName', 'preferredGivenName'],
    ['with the words swapped', 'dataLastModified', 'dateLastModified'],
    ['with letters swapped', 'preferredGvienName', 'preferredGivenName'],
    ['a vendor column', 'metadata.homeroomCode', null],
    ['a vendor column that resembles', 'ext_preferredGivenName', null],
    ['a short word that resembles', 'smsx', null],
    ['blank', '', null],
  ])('%s: %s is %s', (_, written, column) => {
    expect(matchHeader([written], known).columns).toEqual([column]);
  });

  it('takes a column by its name before one by a typing error', () => {
    expect(matchHeader(['prefferedGivenName', 'preferredGivenName'], known).columns).toEqual([
      null,
      'preferredGivenName',
    ]);
  });

  it('says what it repaired, what it does not know and what is there twice', () => {
    const { findings } = matchHeader(['SourcedId', 'homeroom', 'sms', '', 'sms'], known);
    expect(findings).toEqual([
      { code: 'header-repaired', row: 1, value: 'SourcedId', to: 'sourcedId' },
      { code: 'column-unknown', row: 1, column: 'homeroom' },
      { code: 'header-blank', row: 1, column: '4' },
      { code: 'header-twice', row: 1, column: 'sms', value: 'sms' },
    ]);
  });
});
