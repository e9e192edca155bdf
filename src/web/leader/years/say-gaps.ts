import type { DatedTerm, findGaps } from '#core/years/find-gaps.ts';
import type { Speech } from '#locales/translate.ts';

/** What an eye on the dates stops at, in sentences: terms that run at once, days on which none runs. */
export function sayGaps({ gaps, overlaps }: ReturnType<typeof findGaps>, speech: Speech): string[] {
  const { t } = speech;
  const day = (each: string) => speech.day(each, 'full');
  return [
    ...overlaps.map(({ first, second, from, to }) =>
      t('classes.overlap', { first: first.title, second: second.title, from: day(from), to: day(to) }),
    ),
    ...gaps.map(({ kind: of, from, to }) => {
      const kind = of === 'term' ? 'other' : of;
      return from === to
        ? t('classes.gap-day', { kind, day: day(from) })
        : t('classes.gap', { kind, from: day(from), to: day(to) });
    }),
  ];
}

/** The kind of a term. */
export function sayKind(kind: DatedTerm['kind'], { t }: Speech): string {
  switch (kind) {
    case 'schoolYear':
      return t('classes.kind-year');
    case 'semester':
      return t('classes.kind-semester');
    case 'term':
      return t('classes.kind-term');
    case 'gradingPeriod':
      return t('classes.kind-period');
  }
}
