import { z } from 'zod';
import type { NameParts } from '#core/people/compose-name.ts';

const words = z.string().default('');

/** The fields of a name as they are sent. */
export const nameForm = { given: words, family: words, called: words, shown: words, sorted: words };

/** The same of the name on papers, in a form that has both. */
export const officialNameForm = {
  'official-given': words,
  'official-family': words,
  'official-shown': words,
  'official-sorted': words,
};

/** A name of which nothing was typed. */
export const NO_NAME: NameParts = { given: '', family: '', called: '', shown: '', sorted: '' };

/** The name on papers out of such a form. */
export function officialOf(
  form: {
    readonly [Field in keyof typeof officialNameForm]: string;
  },
): NameParts {
  return {
    given: form['official-given'],
    family: form['official-family'],
    called: '',
    shown: form['official-shown'],
    sorted: form['official-sorted'],
  };
}

/** Whether anything of a name was typed. */
export function isTyped(name: NameParts): boolean {
  return Object.values(name).some((text: string) => text.trim() !== '');
}
