import { randomInt } from 'node:crypto';

// Without the letters and digits that are mistaken for one another on paper.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A first password: three groups of four, 60 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group()].join('-');
}
