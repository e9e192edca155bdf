import type { Explanation } from '#core/mastery/explain.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { Speech } from '#locales/translate.ts';

/**
 * What part a judgement has in the level, as a sentence. Where several teachers judged one piece the newest of
 * their judgements says it for all of them, so that what is said adds up to the whole. `counts` is false for what was
 * only practised.
 */
export function sayPart(
  speech: Speech,
  { pieces, account }: Explanation,
  { id, occasionId, counts }: Pick<Judgement, 'id' | 'occasionId'> & { readonly counts?: boolean },
): string | undefined {
  const { t } = speech;
  if (counts === false) return t('why.piece-counts-not');
  const piece = pieces.find(({ judgementIds }) => judgementIds.at(-1) === id);
  if (piece) {
    const share = speech.number(piece.percent / 100, { style: 'percent', maximumFractionDigits: 1 });
    const judges = piece.judgementIds.length;
    const said = [
      ...(account.kind === 'deciders'
        ? [t(piece.share > 0 ? 'why.piece-decides' : 'why.piece-decides-not')]
        : []),
      ...(account.kind === 'weights' || (account.kind === 'deciders' && piece.share > 0 && piece.share < 1)
        ? [t('map.counts', { share })]
        : []),
      ...(judges > 1 ? [t('why.several-judges', { count: judges })] : []),
    ];
    return said.length > 0 ? said.join(' ') : undefined;
  }
  const instead = pieces.find(({ replaced }) => replaced.includes(occasionId));
  if (!instead) return undefined;
  return instead.from === instead.occasionId ? t('why.first-better') : t('why.retake-better');
}
