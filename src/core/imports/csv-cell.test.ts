import { expect, it } from 'vitest';
import { csvCell } from './csv-cell.ts';

it.each([
  ['plain', 'plain'],
  ['', ''],
  ['Silva, Ana', '"Silva, Ana"'],
  ['the "other"', '"the ""other"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+15550100', "'+15550100"],
  ['-2', "'-2"],
  ['@sum(a1)', "'@sum(a1)"],
  ['  =1+1', "'  =1+1"],
  ['\t=1+1', '"\'\t=1+1"'],
  ['=cmd|"/c calc"!A1, x', '"\'=cmd|""/c calc""!A1, x"'],
  ['＝1+1', "'＝1+1"],
  ['a=b', 'a=b'],
  ['2026-09-08', '2026-09-08'],
])('%s becomes %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
