/** Numbers that look drawn and are the same for the same seed, on every machine. */
export type Draws = {
  /** from 0 up to, and never, 1 */
  uniform(): number;
  /** from a normal distribution with mean 0 and deviation 1 */
  normal(): number;
  /** one of 0, 1 … below − 1 */
  whole(below: number): number;
};

/**
 * Starts a row of draws. `seed` is a whole number from 0 to 2³² − 1; seeds next to each other give rows that have
 * nothing to do with one another. Normal draws come in pairs by Box and Muller's formula.
 *
 * Example: two rows started with seed 1 give the same numbers, a row with seed 2 others.
 */
export function startDraws(seed: number): Draws {
  const word = xoshiro128(mixed(seed));
  const uniform = () => word() / 2 ** 32;
  let kept: number | null = null;
  return {
    uniform,
    normal: () => {
      if (kept !== null) {
        const second = kept;
        kept = null;
        return second;
      }
      const length = Math.sqrt(-2 * Math.log(1 - uniform()));
      const turn = 2 * Math.PI * uniform();
      kept = length * Math.sin(turn);
      return length * Math.cos(turn);
    },
    whole: (below) => Math.floor(uniform() * below),
  };
}

type Words = readonly [number, number, number, number];

/**
 * The generator xoshiro128**: whole numbers from 0 to 2³² − 1 from a state of four such numbers, not all zero.
 *
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021. Worked by
 * hand: from the state 1, 2, 3, 4 the first is (2·5 turned left by 7 bits)·9 = 1280·9 = 11520.
 */
export function xoshiro128(state: Words): () => number {
  let [a, b, c, d] = state;
  return () => {
    const drawn = Math.imul(turnLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turnLeft(d, 11);
    return drawn;
  };
}

function turnLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Spreads a seed over a state: its neighbours' states share nothing (the finalizer of MurmurHash3). */
function mixed(seed: number): Words {
  const wordAt = (place: number) => {
    let word = (seed + Math.imul(place, 0x9e3779b9)) | 0;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  };
  return [wordAt(1), wordAt(2), wordAt(3), wordAt(4)];
}
