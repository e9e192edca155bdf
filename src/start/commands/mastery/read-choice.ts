import { z } from 'zod';
import { type Choice, calculationOf, findMethod, usualChoice } from '#core/mastery/choose-method.ts';
import type { Calculation } from '#core/mastery/method.ts';
import { methods } from '#core/mastery/methods/index.ts';
import { defaultScale, type Scale } from '#core/scales/scale.ts';
import { type Language, languages } from '#locales/index.ts';
import { translator } from '#locales/translate.ts';

/** What is wrong with what was asked for, as a sentence. */
export class Refused extends Error {}

/** What can be said on the command line about how to work out a level. */
export interface Asked {
  readonly language?: string;
  readonly method?: string;
  readonly settings?: string;
  readonly scale?: string;
  readonly cut?: string;
}

/** The method, its settings and the scale that were asked for, ready to work with. */
export interface Chosen {
  readonly language: Language;
  readonly choice: Choice;
  readonly calculation: Calculation;
}

/** Reads the choice of a language, a method and a scale. Throws Refused with what would do instead. */
export function readChoice(asked: Asked): Chosen {
  const language = readLanguage(asked.language ?? 'en');
  const key = (asked.method ?? usualChoice.key).toLowerCase().replaceAll(/[\s_]+/g, '-');
  const method = findMethod(key);
  if (!method) {
    throw new Refused(
      `There is no method called ${key}. There are: ${methods.map((each) => each.key).join(', ')}.`,
    );
  }
  const settings = method.settings.safeParse(
    asked.settings === undefined ? {} : readJson(asked.settings, '--settings'),
  );
  if (!settings.success)
    throw new Refused(`These are no settings of ${key}: ${z.prettifyError(settings.error)}`);
  const scale = readScale(asked);
  const refusal = method.refuses(scale);
  if (refusal !== null) throw new Refused(`${key}: ${translator(language).t(`methods.refused.${refusal}`)}`);
  const choice = { key, settings: settings.data };
  return { language, choice, calculation: calculationOf(choice, scale) };
}

function readLanguage(tag: string): Language {
  const wanted = tag.toLowerCase();
  const found =
    languages.find((each) => each.tag.toLowerCase() === wanted) ??
    languages.find((each) => each.tag.toLowerCase().split('-')[0] === wanted.split('-')[0]);
  if (found) return found.tag;
  throw new Refused(
    `There is no language ${tag}. There are: ${languages.map((each) => each.tag).join(', ')}.`,
  );
}

const levelSchema = z.union([
  z.int().transform((level) => ({ level, key: `${level}` })),
  z
    .looseObject({ level: z.int(), key: z.string().optional() })
    .transform(({ level, key }) => ({ level, key: key ?? `${level}` })),
]);
const scaleSchema = z
  .union([
    z.array(levelSchema).transform((levels) => ({ levels, cut: undefined })),
    z.looseObject({ levels: z.array(levelSchema), cut: z.number().optional() }),
    z
      .looseObject({ lowest: z.int().default(1), highest: z.int(), cut: z.number().optional() })
      .transform(({ lowest, highest, cut }) => ({ levels: levelsFrom(lowest, highest), cut })),
  ])
  .refine(({ levels }) => levels.length >= 2 && levels.length <= 101, 'A scale has from 2 to 101 levels');

/** "1-4", "0-4:3" (the cut at 3), a number of levels, or JSON. Without a cut it is one below the highest level. */
function readScale({ scale, cut }: Asked): Scale {
  const given = scale === undefined ? { levels: defaultScale.levels, cut: defaultScale.cut } : scaleOf(scale);
  const levels = given.levels.toSorted((a, b) => a.level - b.level);
  const numbers = levels.map((each) => each.level);
  const [lowest = 0] = numbers;
  if (numbers.some((each, at) => each !== lowest + at)) {
    throw new Refused(`The levels of a scale are one step apart, not ${numbers.join(', ')}.`);
  }
  const highest = lowest + numbers.length - 1;
  const at = cut === undefined ? (given.cut ?? highest - 1) : Number(cut);
  if (!numbers.includes(at))
    throw new Refused(`The cut is a level from ${lowest} to ${highest}, not ${cut ?? at}.`);
  return { levels, cut: at };
}

function scaleOf(text: string): { levels: Scale['levels']; cut?: number | undefined } {
  const [, first, last, cut] = /^\s*(?:(\d+)\s*[-–]\s*)?(\d+)\s*(?:[:/]\s*(\d+))?\s*$/.exec(text) ?? [];
  const json =
    last === undefined
      ? readJson(text, '--scale')
      : {
          lowest: Number(first ?? 1),
          highest: Number(last),
          ...(cut === undefined ? {} : { cut: Number(cut) }),
        };
  const parsed = scaleSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Refused(`This is no scale: ${text}. Write for example --scale 1-4 --cut 3.`);
}

function levelsFrom(lowest: number, highest: number): Scale['levels'] {
  const length = Math.min(102, Math.max(0, highest - lowest + 1));
  return Array.from({ length }, (_, at) => ({ level: lowest + at, key: `${lowest + at}` }));
}

function readJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(`${name} is no JSON: ${text}`);
  }
}
