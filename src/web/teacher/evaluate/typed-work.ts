import type { Context } from 'hono';
import { z } from 'zod';
import { listBlanks } from '#core/feedback/blanks.ts';
import { readForm } from '#web/blocks/read-form.ts';

/** What was sent and could not be taken: it stands in the form again. */
export interface TypedWork {
  /** One field; undefined where the form had no such */
  readonly text: (name: string) => string | undefined;
  /** All values of one field */
  readonly list: (name: string) => readonly string[];
  /** The fields of words that were sent */
  readonly words: readonly string[];
}

const anything = z.record(z.string(), z.unknown());
const voices = ['glow', 'grow', 'next-step'] as const;
/** What stands beside one goal in the single-point view. */
const BESIDE = /^(?:glow|grow)-on-/;

/** Reads the form as it was typed. A phrase of the teacher's own with a blank goes into its field, to be filled there. */
export async function readTyped(c: Context): Promise<TypedWork> {
  const sent = await readForm(c, anything);
  const list = (name: string) => [sent[name] ?? []].flat().filter((each) => typeof each === 'string');
  return {
    list,
    words: [...voices, ...Object.keys(sent).filter((name) => BESIDE.test(name))],
    text: (name) => {
      const [value] = list(name);
      if (!voices.some((kind) => kind === name)) return value;
      return [value, ...list(`${name}-own`)].filter(Boolean).join(' ') || undefined;
    },
  };
}

/** The first blank that waits to be filled, and in whose field. */
export function findBlank(typed: TypedWork): { readonly name: string; readonly blank: string } | undefined {
  for (const name of typed.words) {
    const [blank] = listBlanks(typed.text(name) ?? '');
    if (blank !== undefined) return { name, blank };
  }
  return undefined;
}
