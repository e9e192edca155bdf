import type { HomePhrase } from '#core/messages/week-facts.ts';
import type { PhraseId, SpokenPhraseId } from '#locales/phrases.ts';

/** Sentences for home that go with what was said in class; the left is the bank's key, the right what it follows. */
const FOLLOWING: Readonly<Partial<Record<PhraseId, readonly SpokenPhraseId[]>>> = {
  'home.how-do-you-know': [
    'grow.say-why',
    'grow.show-steps',
    'grow.fits-question',
    'next-step.add-because',
    'glow.says-why',
  ],
  'home.bus-rides': [
    'grow.add-units',
    'grow.start-number',
    'grow.read-scale',
    'next-step.units-aloud',
    'glow.ties-units',
    'glow.labels-axes',
  ],
  'home.number-story': ['next-step.draw-first', 'next-step.point-in-all', 'glow.shows-two-ways'],
  'home.cook-together': ['grow.one-change', 'next-step.predict-first', 'glow.fair-test'],
  'home.look-at-sky': ['glow.asks-question'],
  'home.tell-a-story': ['grow.more-detail', 'next-step.read-aloud', 'glow.clear-order'],
  'home.two-reasons': ['grow.link-fact', 'next-step.second-fact', 'glow.backs-claim'],
  'home.one-piece': ['next-step.compare-example', 'glow.uses-feedback', 'glow.checks-work'],
  'home.teach-me': ['grow.key-words', 'next-step.tell-partner', 'next-step.one-more'],
};

/** Good at any time and in any course; one a week in turn. */
const GENERAL: readonly PhraseId[] = ['home.teach-me', 'home.one-piece', 'home.how-do-you-know'];

/** The bank's sentences for home as a draft is made from them. */
export const homePhrases: readonly HomePhrase[] = [
  ...Object.entries(FOLLOWING).flatMap(([phrase, followed]) =>
    followed.map((follows) => ({ phrase, goalId: null, follows })),
  ),
  ...GENERAL.map((phrase) => ({ phrase, goalId: null, follows: null })),
];
