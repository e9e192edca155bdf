import type { Speech } from '#locales/translate.ts';

/** The keys of the Map; hidden where there is no room. */
export function MapKeys({ levels, speech }: { readonly levels: number; readonly speech: Speech }) {
  const { t, number } = speech;
  return (
    <p class="soft keys">
      <kbd>{number(1)}</kbd>–<kbd>{number(levels)}</kbd> {t('map.key-evidence')} <kbd>f</kbd>{' '}
      {t('map.key-feedback')} <kbd>Enter</kbd> {t('map.key-why')} <kbd>u</kbd> {t('map.key-undo')}
    </p>
  );
}
