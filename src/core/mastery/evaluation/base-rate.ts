import type { Method } from '../method.ts';

/**
 * No method at all: it says nothing of any history. What can be predicted with it is what the number of pieces and the
 * course alone tell, which every method has to beat.
 *
 * Example: of 4, 4, 4 it gives no level.
 */
export const baseRate: Method<null> = {
  key: 'base-rate',
  empty: null,
  append: () => null,
  read: () => ({ level: null, effective: null, count: 0, lastDay: null }),
  account: () => ({ kind: 'none' }),
};
