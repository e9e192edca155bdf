import type { Speech } from '#locales/translate.ts';

/**
 * What the script says where a save does not get through. The words are kept with the form they belong to, which
 * has left the page by then.
 */
export function UnsavedToasts({ name, speech: { t } }: { readonly name: string; readonly speech: Speech }) {
  return (
    <>
      <template data-evaluate-target="waits">
        <div class="toast">
          <span>{t('teacher.save-waits', { name })}</span>
          <button class="button tight" type="button">
            {t('teacher.go-back')}
          </button>
        </div>
      </template>
      <template data-evaluate-target="refused">
        <div class="toast">
          <span>{t('teacher.save-refused', { name })}</span>
          <button class="button tight" type="button">
            {t('teacher.go-back')}
          </button>
        </div>
      </template>
    </>
  );
}
