import type { Child } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';

/** The keys of the Map; hidden where there is no room. */
export function MapKeys({ levels, speech }: { readonly levels: number; readonly speech: Speech }) {
  const { t, number } = speech;
  const range = (
    <>
      <kbd>{number(1)}</kbd>–<kbd>{number(levels)}</kbd>
    </>
  );
  return (
    <p class="soft keys line">
      <Key keys={range} does={t('map.key-evidence')} />
      <Key keys={<kbd>f</kbd>} does={t('map.key-feedback')} />
      <Key keys={<kbd>Enter</kbd>} does={t('map.key-why')} />
      <Key keys={<kbd>x</kbd>} does={t('groups.key-choose')} />
      <Key keys={<kbd>u</kbd>} does={t('map.key-undo')} />
    </p>
  );
}

function Key({ keys, does }: { readonly keys: Child; readonly does: string }) {
  return (
    <span class="nowrap">
      {keys} {does}
    </span>
  );
}
