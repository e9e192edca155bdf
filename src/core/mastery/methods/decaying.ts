import { z } from 'zod';
import { byDay } from '../by-day.ts';
import type { Piece } from '../judgement.ts';
import type { Account, DayOfPieces, Method } from '../method.ts';
import { poolDay } from '../pool-day.ts';
import type { ShelfMethod } from '../shelf-method.ts';

type DecayingState = { readonly level: number; readonly count: number; readonly lastDay: string | null };

/**
 * The decaying average, recursive: m₁ = s₁ and mₖ = (1 − p)·mₖ₋₁ + p·sₖ, where s is what a day of work shows (pieces of
 * one day are pooled) and p the weight of the newest day, `newest` in percent from 1 to 99. The level lies between the
 * lowest and the highest piece.
 *
 * Source: Canvas LMS "Decaying Average" (with its account flag on), Mastery Connect, Otus, SchoolWise. Worked by hand,
 * p = .65: 1, 2, 3, 4 → 1; 1.65; 2.5275; 3.484625, shown as 3.48.
 */
function decayingOf(newest: number): Method<DecayingState> {
  const p = newest / 100;
  return {
    key: 'decaying',
    empty: { level: 0, count: 0, lastDay: null },
    append: (state, { day, pieces }: DayOfPieces) => {
      const { level } = poolDay(pieces);
      return {
        level: state.count === 0 ? level : (1 - p) * state.level + p * level,
        count: state.count + pieces.length,
        lastDay: day,
      };
    },
    read: ({ level, count, lastDay }) => ({
      level: count === 0 ? null : level,
      effective: null,
      count,
      lastDay,
    }),
    account: (pieces) => account(p, pieces),
  };
}

/** A day's weight is shared by its pieces as their own weights say. */
function account(p: number, pieces: readonly Piece[]): Account {
  if (pieces.length === 0) return { kind: 'none' };
  const days = byDay(pieces);
  const ofDay = new Map(
    days.map(({ day, pieces: its }, at) => {
      const age = days.length - 1 - at;
      return [day, ((at === 0 ? 1 : p) * (1 - p) ** age) / poolDay(its).weight];
    }),
  );
  return { kind: 'weights', shares: pieces.map((each) => each.weight * (ofDay.get(each.day) ?? 0)) };
}

/** The decaying average on the shelf: `newest` is what the newest day counts, in percent. */
export const decayingOnShelf: ShelfMethod<{ newest: number }> = {
  key: 'decaying',
  settings: z.strictObject({ newest: z.number().min(1).max(99).default(65) }),
  of: ({ newest }) => decayingOf(newest),
  fairness: { raising: null, adding: null },
  refuses: () => null,
};
