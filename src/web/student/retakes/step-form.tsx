import { STEPS } from '#core/retakes/steps.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { MOST_WORDS } from '#school/retakes/check-words.ts';
import type { RetakeRequest } from '#school/retakes/retake-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

interface Props {
  readonly asked: RetakeRequest;
  readonly goalId: string;
  readonly speech: Speech;
}

/** "I did my learning step": which one it was, and what exactly, if the student likes. */
export function StepForm({ asked, goalId, speech: { t } }: Props) {
  return (
    <form class="form stack" method="post" action={`/home/retakes/${asked.requestId}/step`}>
      <HiddenFields fields={{ write: newId(), goal: goalId }} />
      <Choice
        legend={t('retakes.my-did')}
        name="what"
        value={asked.plans}
        options={STEPS.map((step) => ({ value: step, label: t(`retakes.my-did-${step}`) }))}
      />
      <TextArea
        id="words"
        name="words"
        label={t('retakes.my-did-words')}
        help={t('retakes.my-words-help')}
        rows={2}
        attributes={{ dir: 'auto', maxlength: MOST_WORDS }}
      />
      <div>
        <Button kind="main">{t('retakes.my-did-do')}</Button>
      </div>
    </form>
  );
}
