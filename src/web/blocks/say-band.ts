import type { MapBand } from '#core/mastery/map-band.ts';
import type { Speech } from '#locales/translate.ts';

/** How many students are in a band: "12 have shown it", "3 are close". */
export function sayBand({ t }: Speech, band: MapBand, count: number): string {
  return band === 'ready' ? t('course.shown', { count }) : t(`goals.band-${band}`, { count });
}
