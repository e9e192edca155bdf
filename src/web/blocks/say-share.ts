import type { Explanation } from '#core/mastery/explain.ts';
import type { WeighedPiece } from '#core/mastery/judgement.ts';
import type { Speech } from '#locales/translate.ts';

/** A piece's part in the level, for a column of them: its weight, or whether it decides; a dash where none has a part. */
export function sayShare(speech: Speech, { account, pieces }: Explanation, piece: WeighedPiece): string {
  const weight = speech.number(piece.percent / 100, { style: 'percent', maximumFractionDigits: 1 });
  if (account.kind === 'weights') return weight;
  if (account.kind !== 'deciders') return '–';
  if (piece.share === 0) return speech.t('why.decides-not');
  // Of several that decide together each has its weight.
  const isAlone = pieces.filter(({ share }) => share > 0).length === 1;
  return isAlone ? speech.t('why.decides') : `${speech.t('why.decides')} ${weight}`;
}
