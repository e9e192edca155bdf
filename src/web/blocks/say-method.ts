import { averageOrPowerLawOnShelf } from '#core/mastery/methods/average-or-power-law.ts';
import { canvasWeightedOnShelf } from '#core/mastery/methods/canvas-weighted.ts';
import { decayingOnShelf } from '#core/mastery/methods/decaying.ts';
import { meanOfBestOnShelf } from '#core/mastery/methods/mean-of-best.ts';
import { meanOfLastOnShelf } from '#core/mastery/methods/mean-of-last.ts';
import { medianOnShelf } from '#core/mastery/methods/median.ts';
import { modeOnShelf } from '#core/mastery/methods/mode.ts';
import { nTimesOnShelf } from '#core/mastery/methods/n-times.ts';
import { recencyMeanOnShelf } from '#core/mastery/methods/recency-mean.ts';
import { roundHalfUp } from '#core/scales/round-half-up.ts';
import type { MessageKey, Speech } from '#locales/translate.ts';

/** A method in the reader's words. */
export interface SaidMethod {
  /** As in a list for teachers: "Recency mean". */
  readonly name: string;
  /** One plain sentence for everybody; said in every language of the catalogues. */
  readonly sentence: string;
  /** Exactly what is calculated, for teachers. */
  readonly definition: string;
  /** The language of the sentence; a name or a definition may fall back to English where this does not. */
  readonly sentenceKey: MessageKey;
}

/** The methods that have words, by the key of the shelf. */
const said = [
  'recency-mean',
  'decaying',
  'average',
  'latest',
  'highest',
  'mean-of-last',
  'mean-of-best',
  'median',
  'mode',
  'n-times',
  'canvas-weighted',
  'power-law',
  'average-or-power-law',
] as const;
type SaidKey = (typeof said)[number];

/**
 * The words for a method of the shelf with its settings (what is left out is as usual). Throws a RangeError for a key
 * without words, and a ZodError where the settings are not the method's.
 *
 * Example: `sayMethod(speech, 'mean-of-last', { k: 4 }).sentence` is "The level is the average of the newest 4 pieces
 * of work."
 */
export function sayMethod(speech: Speech, key: string, settings: unknown): SaidMethod {
  const known = said.find((each) => each === key);
  if (known === undefined) throw new RangeError(`There are no words for a method called ${key}`);
  const spoken = spokenAs(known, settings);
  return {
    name: speech.t(`methods.name.${known}`),
    sentence: say(speech, { part: 'sentence', key: spoken, settings }),
    definition: say(speech, { part: 'definition', key: spoken, settings }),
    sentenceKey: `methods.sentence.${spoken}`,
  };
}

/** At the ends of its setting the recency mean is another method, and is said as that. */
function spokenAs(key: SaidKey, settings: unknown): SaidKey {
  if (key !== 'recency-mean') return key;
  const { lambda } = recencyMeanOnShelf.settings.parse(settings);
  if (lambda === 0) return 'latest';
  return lambda === 1 ? 'average' : key;
}

interface Asked {
  readonly part: 'sentence' | 'definition';
  readonly key: SaidKey;
  readonly settings: unknown;
}

function say({ t }: Speech, { part, key, settings }: Asked): string {
  switch (key) {
    case 'recency-mean': {
      const { lambda } = recencyMeanOnShelf.settings.parse(settings);
      return t(`methods.${part}.recency-mean`, { times: roundHalfUp(1 / lambda, 2) });
    }
    case 'decaying':
      return t(`methods.${part}.decaying`, decayingOnShelf.settings.parse(settings));
    case 'canvas-weighted':
      return t(`methods.${part}.canvas-weighted`, canvasWeightedOnShelf.settings.parse(settings));
    case 'mean-of-last':
      return t(`methods.${part}.mean-of-last`, meanOfLastOnShelf.settings.parse(settings));
    case 'mean-of-best':
      return t(`methods.${part}.mean-of-best`, meanOfBestOnShelf.settings.parse(settings));
    case 'median':
      return t(`methods.${part}.median`, medianOnShelf.settings.parse(settings));
    case 'mode': {
      const { k, tie } = modeOnShelf.settings.parse(settings);
      return t(`methods.${part}.mode`, { k, tie: tie === 'none' ? 'other' : tie });
    }
    case 'n-times':
      return t(`methods.${part}.n-times`, nTimesOnShelf.settings.parse(settings));
    case 'average-or-power-law': {
      const { pick } = averageOrPowerLawOnShelf.settings.parse(settings);
      return t(`methods.${part}.average-or-power-law`, { pick: pick === 'higher' ? pick : 'other' });
    }
    default:
      return t(`methods.${part}.${key}`);
  }
}
