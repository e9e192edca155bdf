import { ENOUGH_OCCASIONS } from '#core/mastery/estimate-from.ts';
import type { Explanation } from '#core/mastery/explain.ts';
import type { Change } from '#core/mastery/find-change.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { sayLevel } from './say-level.ts';

/** Why an estimate says what it says, as sentences. */
export function sayWhy(speech: Speech, explanation: Explanation, scale: Scale): string[] {
  const { decided, estimate, pieces } = explanation;
  const { t } = speech;
  const word = (level: number) => sayLevel(speech, level, scale).word;
  if (decided.kind === 'no-pieces') return [t('why.no-evidence')];
  if (decided.kind === 'too-few') {
    const needed = Math.max(1, ENOUGH_OCCASIONS - decided.count);
    return [t('why.not-enough', { count: decided.count, needed })];
  }
  if (decided.kind === 'no-level') return [t('why.no-level')];
  const sure = saySure(speech, estimate, { cut: word(scale.cut), isNearest: estimate.word === scale.cut });
  const level = word(estimate.word ?? scale.cut);
  if (decided.kind === 'average') return [t('why.average-of', { level, count: pieces.length }), sure];
  if (decided.kind === 'deciders') return [t('why.deciders', { level, count: decided.count }), sure];
  if (decided.kind === 'curve') return [t('why.curve', { level, count: decided.count }), sure];
  const newest = t('why.newest-show', { level, count: decided.count });
  if (decided.kind === 'latest-pieces' && olderCountLess(explanation, decided.ids))
    return [newest, t('why.older-count-less'), sure];
  return [newest, sure];
}

/**
 * Only where a method's certainty was measured is anything said of being sure. Elsewhere the level may be nearest to the
 * cut and still below it: 2.5 is called Mastery, and 3 is not reached.
 */
function saySure(
  { t }: Speech,
  { status, band }: Explanation['estimate'],
  { cut, isNearest }: { cut: string; isNearest: boolean },
): string {
  if (band !== null) return status === 'shown' ? t('why.shown', { cut }) : t('why.not-shown', { cut });
  if (status === 'shown') return t('why.shown-at', { cut });
  return t(isNearest ? 'why.not-shown-near' : 'why.not-shown-at', { cut });
}

function olderCountLess({ pieces }: Explanation, latestIds: readonly string[]): boolean {
  const [latest, older] = [true, false].map((isLatest) =>
    pieces.filter(({ occasionId }) => latestIds.includes(occasionId) === isLatest).map(({ share }) => share),
  );
  return Math.max(...(older ?? [])) < Math.min(...(latest ?? []));
}

/** The least new evidence that would change it. */
export function sayChange(speech: Speech, change: Change, scale: Scale): string {
  const { t } = speech;
  const word = (level: number) => sayLevel(speech, level, scale).word;
  switch (change.kind) {
    case 'more-evidence':
      return t('why.pieces-until', { count: change.pieces });
    case 'reach-shown':
      return t('why.more-show', { count: change.pieces, level: word(change.at) });
    case 'reach-level':
      return t('why.more-give', {
        count: change.pieces,
        level: word(change.at),
        result: word(change.level),
      });
    case 'highest':
      return t('why.at-top');
    case 'more-than':
      return t('why.no-one-piece');
  }
}
