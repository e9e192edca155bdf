import { v7, validate } from 'uuid';

/** A new UUIDv7: ids made later sort later. */
export function newId(): string {
  return v7();
}

/** Whether a text from outside is a UUID at all. */
export function isId(text: string): boolean {
  return validate(text);
}
