import { STEPS } from '#core/retakes/steps.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { MOST_WORDS } from '#school/retakes/check-words.ts';
import type { PieceToRetake } from '#school/retakes/list-pieces.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

/** What was typed and could not be taken, and why. */
export interface Returned {
  readonly words: string;
  readonly problem: string;
}

interface Props {
  readonly goalId: string;
  readonly pieces: readonly PieceToRetake[];
  readonly returned: Returned | undefined;
  readonly speech: Speech;
}

/** Asks for a retake: the learning step that comes first, the piece, and why or the plan in one's own words. */
export function AskForm({ goalId, pieces, returned, speech }: Props) {
  const { t } = speech;
  return (
    <section class="section" id="ask">
      <form class="form stack" method="post" action={`/home/goals/${goalId}/retake`}>
        <HiddenFields fields={{ write: newId() }} />
        <Choice
          legend={t('retakes.my-first')}
          name="step"
          value="practice"
          options={STEPS.map((step) => ({ value: step, label: t(`retakes.my-step-${step}`) }))}
        />
        {pieces.length > 0 ? (
          <SelectField
            id="piece"
            name="piece"
            label={t('retakes.my-piece')}
            value={pieces[0]?.occasionId}
            options={[
              ...pieces.map(({ occasionId, title, workedOn }) => ({
                value: occasionId,
                label: t('retakes.my-piece-option', { title, day: speech.day(workedOn, 'day') }),
              })),
              { value: '', label: t('retakes.my-piece-none') },
            ]}
          />
        ) : null}
        <TextArea
          id="plan"
          name="plan"
          label={t('retakes.my-plan')}
          help={t('retakes.my-words-help')}
          value={returned?.words}
          error={returned?.problem}
          rows={2}
          attributes={{ dir: 'auto', maxlength: MOST_WORDS }}
        />
        <div>
          <Button kind="main">{t('retakes.my-ask-do')}</Button>
        </div>
      </form>
    </section>
  );
}
