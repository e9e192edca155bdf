import type { PartsRule, WholeReading } from '#core/goals/read-parts.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { sayLevel } from './say-level.ts';

/** By which rule a goal made of several counts as shown. */
export function sayPartsRule({ t }: Speech, rule: PartsRule): string {
  if (rule.kind === 'points') return t('goals.parts-rule-points', { points: rule.pointsRequired });
  return t(`goals.parts-rule-${rule.kind}`);
}

/** Whether the rule is met, and the numbers that say why: "Shown as a whole. 2 of 3 required goals are shown; 4 of 5 points." */
export function sayWhole(
  speech: Speech,
  { rule, reading }: { readonly rule: PartsRule; readonly reading: WholeReading },
  scale: Scale,
): string {
  const verdict = speech.t(reading.isMet ? 'goals.whole-met' : 'goals.whole-not-met');
  return `${verdict} ${sayWhy(speech, { rule, reading }, scale)}`;
}

function sayWhy(
  speech: Speech,
  { rule, reading }: { readonly rule: PartsRule; readonly reading: WholeReading },
  scale: Scale,
): string {
  const { t } = speech;
  const { shown, of, required, requiredShown, points, lowest } = reading;
  if (rule.kind === 'every') return t('goals.whole-every', { shown, of });
  if (rule.kind === 'lowest')
    return lowest === null
      ? t('goals.whole-lowest-unknown')
      : t('goals.whole-lowest', { level: sayLevel(speech, lowest, scale).word });
  const most = rule.pointsRequired;
  if (required === 0) return t('goals.whole-points-only', { shown, of, points, most });
  return t('goals.whole-points', { shown: requiredShown, required, points, most });
}
