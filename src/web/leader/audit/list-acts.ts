import type { MessageKey, Speech } from '#locales/translate.ts';
import type { Option } from '#web/ui/select-field.tsx';
import { saidChanges } from '../overview/say-change.ts';
import { saidLooks } from './say-line.ts';

const said: Readonly<Record<string, MessageKey>> = { ...saidChanges, ...saidLooks };

/** Every act that is said by the same sentence, for a filter: what reads alike is found together. */
export function actsSaidAlike(act: string): string[] {
  const key = sentenceOf(act);
  return key === undefined ? [act] : Object.keys(said).filter((other) => said[other] === key);
}

/**
 * What can be chosen in the trail's filter: each sentence once, in the order of the reader's alphabet. An act that is
 * chosen already and has no sentence is named as the trail names it.
 */
export function listActs(speech: Speech, chosen = ''): Option[] {
  const first = new Map<MessageKey, string>();
  for (const [act, key] of Object.entries(said)) if (!first.has(key)) first.set(key, act);
  const options = [...first].map(([key, act]) => ({ value: act, label: sayAct(act, key, speech) }));
  if (chosen !== '' && sentenceOf(chosen) === undefined) options.push({ value: chosen, label: chosen });
  return options.toSorted((a, b) => a.label.localeCompare(b.label, speech.language));
}

/** The value of the option that stands for an act. */
export function optionOf(act: string): string {
  return actsSaidAlike(act)[0] ?? act;
}

function sentenceOf(act: string): MessageKey | undefined {
  return Object.hasOwn(said, act) ? said[act] : undefined;
}

/** As of one thing; the trail's own reading is said as of nobody, or it would speak of one person. */
function sayAct(act: string, key: MessageKey, { t }: Speech): string {
  return t(key as (typeof saidLooks)['audit.look'], { count: act.startsWith('audit.') ? 0 : 1 });
}
