import { findMethod } from '#core/mastery/choose-method.ts';
import type { Speech } from '#locales/translate.ts';
import { sayMethod } from '../say-method.ts';

/** The names of methods by their keys; what the shelf no longer has is left out. */
export function nameMethods(speech: Speech, keys: readonly string[]): string {
  return speech.list(keys.filter((key) => findMethod(key)).map((key) => sayMethod(speech, key, {}).name));
}
