import type { Explanation } from '#core/mastery/explain.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { Speech } from '#locales/translate.ts';

/**
 * What part a judgement has in the level, as a sentence. Where several teachers judged one piece the newest of
 * their judgements says it for all of them, so that what is said adds up to the whole.
 */
export function sayPart(
  speech: Speech,
  { pieces }: Explanation,
  { id, occasionId }: Pick<Judgement, 'id' | 'occasionId'>,
): string | undefined {
  const { t } = speech;
  const counts = pieces.find(({ judgementIds }) => judgementIds.at(-1) === id);
  if (counts) {
    const share = speech.number(counts.percent / 100, { style: 'percent', maximumFractionDigits: 1 });
    const judges = counts.judgementIds.length;
    const part = t('map.counts', { share });
    return judges > 1 ? `${part} ${t('why.several-judges', { count: judges })}` : part;
  }
  const instead = pieces.find(({ replaced }) => replaced.includes(occasionId));
  if (!instead) return undefined;
  return instead.from === instead.occasionId ? t('why.first-better') : t('why.retake-better');
}
