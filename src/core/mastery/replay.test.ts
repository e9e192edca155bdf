import { expect, test } from 'vitest';
import { judged } from '#tests/mastery/histories.ts';
import { canAppend } from './replay.ts';

const work = (workedOn: string, retakeOf: string | null = null) =>
  judged({ id: 'new', level: 3, workedOn, retakeOf });

test.each([
  ['work of a later day', '2026-11-12', work('2026-11-16'), true, true],
  ['the first work of all', null, work('2026-11-16'), true, true],
  ['work of the same day', '2026-11-12', work('2026-11-12'), true, false],
  ['work of an earlier day', '2026-11-12', work('2026-11-04'), true, false],
  ['a retake', '2026-11-12', work('2026-11-16', 'slip'), true, false],
  ['a retake before all others', null, work('2026-11-16', 'slip'), true, false],
  ['a second word on an occasion', '2026-11-12', work('2026-11-16'), false, false],
  ['a second word on a retake', '2026-11-12', work('2026-11-16', 'slip'), false, false],
])('whether %s may be appended', (_, lastDay, judgement, occasionIsNew, may) => {
  expect(canAppend({ lastDay, judgement, occasionIsNew })).toBe(may);
});
