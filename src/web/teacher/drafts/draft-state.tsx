import type { Speech } from '#locales/translate.ts';
import type { FormDraft } from '#school/drafts/find-draft.ts';
import { type DraftedForm, keyOfForm } from '#school/drafts/read-form-key.ts';

interface Props {
  readonly about: DraftedForm;
  readonly draft: FormDraft | undefined;
  readonly speech: Speech;
}

/**
 * Stands in a form and says how its typing is kept. What was typed before, here or on another device, is put into the
 * fields by the script that kept it.
 */
export function DraftState({ about, draft, speech: { t } }: Props) {
  return (
    <div
      data-controller="draft"
      data-draft-form-value={keyOfForm(about)}
      data-draft-fields-value={draft ? JSON.stringify(draft.fields) : undefined}
      data-draft-revision-value={draft?.revision}
      data-draft-kept-at-value={draft?.keptAt.toISOString()}
      data-draft-words-value={JSON.stringify({
        kept: t('evaluate.draft-kept', { time: '{time}' }),
        keeping: t('evaluate.draft-keeping'),
        waits: t('evaluate.draft-waits'),
      })}
    >
      <p class="soft" role="status" data-draft-target="state" />
      <template data-draft-target="other">
        <div class="notice stack-s" role="alert">
          <p>{t('evaluate.draft-other', { time: '{time}' })}</p>
          <ul />
          <p class="line">
            <button class="button tight" type="button" data-action="draft#useOther">
              {t('evaluate.draft-use-other')}
            </button>
            <button class="button tight" type="button" data-action="draft#keepMine">
              {t('evaluate.draft-keep-mine')}
            </button>
          </p>
        </div>
      </template>
    </div>
  );
}
