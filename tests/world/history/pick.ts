/**
 * A number from 0 up to 1 that belongs to a text: always the same, and for texts that differ in a letter quite
 * another. It stands where a generator of random numbers would, so that the world is the same at every making.
 */
export function pick(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of words.join(' ')) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  // The last letters would stay in the low bits.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0) / 2 ** 32;
}
