import { catalogues } from './catalogues.generated.ts';
import type { Language } from './index.ts';
import type { Area } from './keys.generated.ts';
import type { TranslatedFile } from './message-file.ts';

/**
 * Whether a person has reviewed every sentence that a language has in these areas. Where not, the page says
 * `t('help.not-reviewed')`. English is the source and needs no review.
 */
export function isReviewed(language: Language, areas: readonly Area[]): boolean {
  if (language === 'en') return true;
  const files: Partial<Record<Area, TranslatedFile>> = catalogues[language];
  return areas.every((area) =>
    Object.values(files[area] ?? {}).every((message) => message.status === 'reviewed'),
  );
}
