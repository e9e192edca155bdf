import type { MessageKey, Speech } from '#locales/translate.ts';
import { englishMessages } from '#locales/translate.ts';

const known = new Set(Object.keys(englishMessages()).filter((key) => key.includes('.done-')));

/**
 * The toast a redirect asks for by `?done=map.done-recorded`. Only messages whose name begins with `done-` can
 * be asked for, so that a link cannot put other words on a page.
 */
export function sayDone(speech: Speech, key: string | undefined): string | undefined {
  if (!key || !known.has(key)) return undefined;
  const say = speech.t as (key: MessageKey) => string;
  return say(key as MessageKey);
}
