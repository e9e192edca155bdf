import { FEWEST_TOLD } from '#core/counts/counts-to-publish.ts';
import type { Speech } from '#locales/translate.ts';

/** A published number; one that was left out is said as what it stands for. */
export function countOf(count: number | null, { number, t }: Speech): string {
  return count === null ? t('leader.count-left-out', { fewest: FEWEST_TOLD }) : number(count);
}
