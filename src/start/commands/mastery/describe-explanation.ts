import type { Explanation } from '#core/mastery/explain.ts';
import { roundHalfUp } from '#core/scales/round-half-up.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { sayFairness } from '#web/blocks/levels/say-levels.ts';
import { sayLevel, sayStatus } from '#web/blocks/say-level.ts';
import { sayMethod } from '#web/blocks/say-method.ts';
import { sayChange, sayWhy } from '#web/blocks/say-why.ts';
import type { Evidence } from './read-evidence.ts';

/** What is explained, and what the list said of its pieces. */
export interface Explained {
  readonly explanation: Explanation;
  readonly settings: unknown;
  readonly scale: Scale;
  readonly evidence: Evidence;
}

type Piece = Explanation['pieces'][number];

/** An explanation as lines of text: the level, its band and status, each piece, and why, in the reader's language. */
export function describeExplanation(speech: Speech, explained: Explained): string[] {
  const { t } = speech;
  const { estimate, pieces } = explained.explanation;
  const { why, change, name, sentence, warnings } = sayInWords(speech, explained);
  const [low, high] = estimate.band?.map((value) => places(speech, value)) ?? [];
  const listed = [
    ...pieces.map((piece, at) => sayPiece(speech, { piece, at, explained })),
    ...sayCurve(speech, explained),
  ];
  return [
    sayDisplayed(speech, explained),
    ...(low === undefined || high === undefined ? [] : [t('methods.line.band', { low, high })]),
    t('methods.line.status', { status: sayStatus(speech, estimate.status) }),
    '',
    ...(listed.length === 0 ? [] : [...listed.map((line) => `  ${line}`), '']),
    ...why,
    change,
    '',
    t('methods.line.method', { name }),
    sentence,
    ...warnings,
  ];
}

/** The same as one object: what was worked out, with shares that give the level again, and the sentences. */
export function explanationAsJson(speech: Speech, explained: Explained): unknown {
  const { explanation, settings, scale, evidence } = explained;
  const { estimate, account, recomputed, pieces, method, whatWouldChange } = explanation;
  const { name, sentence, why, change, warnings } = sayInWords(speech, explained);
  return {
    language: speech.language,
    method,
    settings,
    scale,
    level: estimate.displayed,
    unrounded: estimate.level,
    word: estimate.word,
    levelName: estimate.word === null ? null : sayLevel(speech, estimate.word, scale).word,
    band: estimate.band,
    status: estimate.status,
    statusName: sayStatus(speech, estimate.status),
    count: estimate.count,
    account: account.kind === 'curve' ? account : { kind: account.kind },
    recomputed,
    pieces: pieces.map((piece) => ({
      occasion: piece.occasionId,
      task: evidence.tasks.get(piece.occasionId) ?? null,
      day: evidence.dated ? piece.day : null,
      level: piece.level,
      weight: piece.weight,
      share: piece.share,
      percent: piece.percent,
      standsFrom: piece.from,
      replaced: piece.replaced,
    })),
    why,
    change,
    whatWouldChange,
    methodName: name,
    sentence,
    warnings,
  };
}

function sayInWords(speech: Speech, { explanation, settings, scale }: Explained) {
  const { name, sentence } = sayMethod(speech, explanation.method, settings);
  const fairness = sayFairness(speech, { key: explanation.method, settings }, scale);
  return {
    name,
    sentence,
    why: sayWhy(speech, explanation, scale),
    change: sayChange(speech, explanation.whatWouldChange, scale),
    warnings: fairness.some(({ isBroken }) => isBroken) ? fairness.map(({ words }) => words) : [],
  };
}

function sayDisplayed(speech: Speech, { explanation, scale }: Explained): string {
  const { displayed, word } = explanation.estimate;
  if (displayed === null) return speech.t('methods.line.no-level');
  const level = places(speech, displayed);
  if (word === null) return speech.t('methods.line.level-alone', { level });
  return speech.t('methods.line.level', { level, word: sayLevel(speech, word, scale).word });
}

function sayPiece(
  speech: Speech,
  { piece, at, explained }: { piece: Piece; at: number; explained: Explained },
): string {
  const { t, number } = speech;
  const { account } = explained.explanation;
  const said = {
    piece: callPiece(speech, { piece, at, explained }),
    level: number(roundHalfUp(piece.level, 2)),
  };
  const percent = number(piece.percent, { maximumFractionDigits: 1 });
  if (account.kind === 'weights') return t('methods.line.weight', { ...said, percent });
  if (account.kind !== 'deciders') return t('methods.line.plain', said);
  return piece.share > 0
    ? t('methods.line.decides', { ...said, percent })
    : t('methods.line.decides-not', said);
}

function sayCurve(speech: Speech, { explanation }: Explained): string[] {
  const { account, recomputed } = explanation;
  if (account.kind !== 'curve') return [];
  const curve = {
    start: places(speech, account.start, 4),
    power: places(speech, account.power, 4),
    days: speech.number(account.days),
    end: places(speech, recomputed ?? 0),
  };
  return [speech.t('methods.line.curve', curve)];
}

function callPiece(
  speech: Speech,
  { piece, at, explained }: { piece: Piece; at: number; explained: Explained },
): string {
  const { tasks, dated } = explained.evidence;
  const day = dated ? speech.day(piece.day, 'full') : speech.t('methods.line.nth', { count: at + 1 });
  const task = tasks.get(piece.occasionId);
  return task === undefined ? day : `${task} (${day})`;
}

function places(speech: Speech, value: number, digits = 2): string {
  return speech.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
