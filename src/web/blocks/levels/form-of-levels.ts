import { z } from 'zod';
import { methods } from '#core/mastery/methods/index.ts';
import { languages } from '#locales/index.ts';
import type { Wanted } from '#school/calculation-changes/wanted.ts';
import { listSettings, typedNumber } from './list-settings.ts';

/** The most levels that a scale may have. */
export const MOST_LEVELS = 7;
/** The fewest. */
export const FEWEST_LEVELS = 2;

/** The languages in which a school may call its levels otherwise: those that every page speaks. */
export const namedIn = languages.filter(({ complete }) => complete);

/** The name of the field of a setting. */
export const settingField = (method: string, setting: string) => `setting-${method}-${setting}`;
/** The name of the field of a level's name in a language. */
export const nameField = (level: number, language: string) => `name-${level}-${language}`;
/** The name of the field that says how an old level is read. */
export const readAsField = (level: number) => `read-as-${level}`;

/** In the form, stands for going back to what the school chose. */
export const AS_SCHOOL = 'as-school';

const words = z.string().default('');
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const levels = Array.from({ length: MOST_LEVELS }, (_, at) => at + 1);

const fields = {
  write: words,
  method: words,
  span: z.enum(['year', 'continuing']).catch('year'),
  may: several,
  scale: z.enum(['keep', 'change']).catch('keep'),
  count: words,
  cut: words,
  reason: words,
};

/** The form of a proposal as it is sent: fields of settings and levels are found by their names. */
export const levelsForm = z.object({
  ...fields,
  ...Object.fromEntries(
    [
      ...methods.flatMap(({ key }) => listSettings(key).map(({ name }) => settingField(key, name))),
      ...levels.flatMap((level) => [readAsField(level), ...namedIn.map(({ tag }) => nameField(level, tag))]),
    ].map((name) => [name, words]),
  ),
});

/** What a form says, as it was typed. */
export type TypedLevels = z.output<z.ZodObject<typeof fields>> & Readonly<Record<string, unknown>>;

const typed = (form: TypedLevels, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** What is wanted by a form; `oldLevels` is how many levels the scale has now. */
export function wantedOf(form: TypedLevels, oldLevels: number): Wanted {
  const method = form.method === AS_SCHOOL ? null : form.method;
  return {
    method,
    settings: method === null ? {} : settingsOf(form, method),
    span: form.span,
    coursesMay: form.may,
    scale: form.scale === 'change' ? scaleOf(form, oldLevels) : null,
  };
}

/** Only what differs from how the method usually is. A text that is no number is left as it is, for the verb to refuse. */
function settingsOf(form: TypedLevels, method: string): Wanted['settings'] {
  return Object.fromEntries(
    listSettings(method).flatMap((setting) => {
      const text = typed(form, settingField(method, setting.name));
      const usual = setting.kind === 'number' ? typedNumber(setting.usual) : setting.usual;
      if (text === '' || text === usual) return [];
      return [[setting.name, setting.kind === 'number' ? numberOf(text) : text]];
    }),
  );
}

function numberOf(text: string): number | string {
  return /^-?\d{1,9}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

function scaleOf(form: TypedLevels, oldLevels: number): Wanted['scale'] {
  const whole = (text: string) => (/^\d{1,3}$/.test(text) ? Number(text) : 0);
  const count = Math.min(whole(form.count), MOST_LEVELS + 1);
  return {
    levels: Array.from({ length: count }, (_, at) => ({
      names: Object.fromEntries(
        namedIn.flatMap(({ tag }) => {
          const name = typed(form, nameField(at + 1, tag));
          return name === '' ? [] : [[tag, name]];
        }),
      ),
    })),
    cut: whole(form.cut),
    mapping: Array.from({ length: oldLevels }, (_, at) => whole(typed(form, readAsField(at + 1)))),
  };
}
