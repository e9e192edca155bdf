import type { SpokenPhraseId } from '#locales/phrases.ts';
import type { GoalKey, TaskKey } from '../courses/courses.ts';
import type { StudentKey } from '../people/students.ts';

type Phrases = readonly [
  glow: readonly SpokenPhraseId[],
  grow: readonly SpokenPhraseId[],
  step: readonly SpokenPhraseId[],
];

/** Sentences of the bank that fit each goal. */
export const phrasesOf: Partial<Readonly<Record<GoalKey, Phrases>>> = {
  expressions: [
    ['glow.asks-question', 'glow.uses-feedback'],
    ['grow.start-number', 'grow.key-words'],
    ['next-step.tell-partner', 'next-step.one-more'],
  ],
  equations: [
    ['glow.says-why', 'glow.checks-work'],
    ['grow.show-steps', 'grow.say-why'],
    ['next-step.add-because', 'next-step.one-more'],
  ],
  slope: [
    ['glow.ties-units', 'glow.labels-axes', 'glow.says-why', 'glow.checks-work'],
    ['grow.add-units', 'grow.say-why', 'grow.read-scale'],
    ['next-step.units-aloud', 'next-step.draw-first', 'next-step.tell-partner'],
  ],
  fourWays: [
    ['glow.shows-two-ways', 'glow.labels-axes'],
    ['grow.start-number', 'grow.show-steps'],
    ['next-step.point-in-all', 'next-step.compare-example'],
  ],
  claims: [
    ['glow.backs-claim', 'glow.asks-question'],
    ['grow.link-fact', 'grow.fits-question'],
    ['next-step.second-fact', 'next-step.add-because'],
  ],
  theme: [['glow.asks-question'], ['grow.more-detail'], ['next-step.read-aloud']],
  revising: [
    ['glow.uses-feedback'],
    ['grow.more-detail'],
    ['next-step.read-aloud', 'next-step.compare-example'],
  ],
  joining: [['glow.clear-order'], ['grow.key-words'], ['next-step.add-because']],
  fairTests: [['glow.fair-test', 'glow.asks-question'], ['grow.one-change'], ['next-step.predict-first']],
  cells: [['glow.asks-question'], ['grow.more-detail'], ['next-step.tell-partner']],
};

/** How much of a task's work a teacher answered in words. */
export const wordsShare: Partial<Readonly<Record<TaskKey, number>>> = {
  bodegaPrices: 0.3,
  myRule: 0.4,
  phonePlans: 0.3,
  everyStep: 0.5,
  hillSteps: 0.3,
  waterTank: 0.75,
  oneSentence: 0.65,
  underTheStory: 0.4,
  parkClaim: 0.4,
  letterDraft: 0.8,
  becauseSlip: 0.6,
  beanTalk: 0.4,
};

/** Nobody has spoken to Theo. */
export const neverSpokenTo: ReadonlySet<string> = new Set<StudentKey>(['theo']);

/** Words of the teacher's own, in the place of a sentence of the bank. */
export const ownWords: readonly {
  readonly student: StudentKey;
  readonly task: TaskKey;
  readonly kind: 'glow' | 'grow' | 'next-step';
  readonly goal: GoalKey;
  readonly body: string;
}[] = [
  {
    student: 'idris',
    task: 'oneSentence',
    kind: 'glow',
    goal: 'slope',
    body: 'Idris said it in one sentence: each minute pours in 2 more gallons.',
  },
  {
    student: 'salma',
    task: 'oneSentence',
    kind: 'glow',
    goal: 'slope',
    body: 'Salma used her line to say when the tank will be full. A month ago she was counting squares.',
  },
  {
    student: 'nabila',
    task: 'oneSentence',
    kind: 'glow',
    goal: 'slope',
    body: 'Nabila told the story of the line in Bangla first and then in English.',
  },
  {
    student: 'nabila',
    task: 'waterTank',
    kind: 'next-step',
    goal: 'fourWays',
    body: 'Use the word bank to label the table.',
  },
  {
    student: 'joaquin',
    task: 'oneSentence',
    kind: 'next-step',
    goal: 'slope',
    body: 'Say the unit every time: dollars for each ride.',
  },
  // A slip: it names a level, so no letter to a family may repeat it.
  {
    student: 'caio',
    task: 'oneSentence',
    kind: 'grow',
    goal: 'slope',
    body: 'Caio got a 2 here, since the unit is missing.',
  },
  {
    student: 'marisabel',
    task: 'everyStep',
    kind: 'next-step',
    goal: 'equations',
    body: 'Talk one step through with Jada, then try it again.',
  },
  {
    student: 'hawa',
    task: 'letterDraft',
    kind: 'glow',
    goal: 'claims',
    body: 'Hawa counted the lamps in the park herself. That is a fact nobody can wave away.',
  },
];
