import { createHash } from 'node:crypto';

/** Eight hex digits that change when a text does; ties a translation to the English it was made from. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
