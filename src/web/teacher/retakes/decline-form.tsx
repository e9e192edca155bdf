import { REASONS, STEPS } from '#core/retakes/steps.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { MOST_WORDS } from '#school/retakes/check-words.ts';
import type { DescribedRequest } from '#school/retakes/describe-requests.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

/** "Not now": a kind reason and what comes first, both chosen already, so that one press says it. */
export function DeclineForm({
  asked,
  speech,
}: {
  readonly asked: DescribedRequest;
  readonly speech: Speech;
}) {
  const { t } = speech;
  return (
    <section class="ledger" id="decline">
      <h2>{t('retakes.decline-title')}</h2>
      <form class="form stack" method="post" action={`/retakes/requests/${asked.requestId}/decline`}>
        <HiddenFields fields={{ write: newId() }} />
        <SelectField
          id="reason"
          name="reason"
          label={t('retakes.decline-why')}
          value="practise-first"
          options={REASONS.map((reason) => ({ value: reason, label: t(`retakes.reason-${reason}`) }))}
        />
        <Choice
          legend={t('retakes.decline-first')}
          name="first"
          value="practice"
          options={STEPS.map((step) => ({ value: step, label: t(`retakes.first-${step}`) }))}
        />
        <TextArea
          id="words"
          name="words"
          label={t('retakes.decline-words')}
          help={t('retakes.decline-help', { name: asked.called })}
          rows={2}
          attributes={{ dir: 'auto', maxlength: MOST_WORDS }}
        />
        <Button>{t('retakes.decline-do')}</Button>
      </form>
    </section>
  );
}
