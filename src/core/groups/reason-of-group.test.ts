import { expect, test } from 'vitest';
import type { GroupBand } from './group.ts';
import { reasonOfGroup } from './reason-of-group.ts';

test.each<[GroupBand[], string | undefined]>([
  [['close', 'close'], 'close'],
  [['close', 'not-enough'], 'close'],
  [['starting'], 'starting'],
  [['stuck', 'stuck'], 'stuck'],
  [['close', 'starting'], 'working'],
  [['stuck', 'close'], 'working'],
  [['ready', 'ready'], 'ready'],
  [['ready', 'starting'], 'mixed'],
  [['ready', 'not-enough'], 'mixed'],
  [['not-enough'], 'not-enough'],
  [[null, null], undefined],
  [[], undefined],
])('%j is offered the reason %s', (bands, reason) => {
  expect(reasonOfGroup(bands)).toBe(reason);
});
