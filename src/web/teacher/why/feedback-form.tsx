import { sayToStudent } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';
import { offerPhrases } from '#web/teacher/offer-phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

const kinds = ['glow', 'grow', 'next-step'] as const;

interface Props {
  readonly explained: ExplainedEstimate;
  readonly speech: Speech;
}

/** Gives feedback on the goal: a phrase of the bank, own words, or a note that the student was told. */
export function FeedbackForm({ explained, speech }: Props) {
  const { klass, student, goal } = explained;
  const { t } = speech;
  return (
    <details data-feedback>
      <summary class="button tight main">{t('acts.give-feedback')}</summary>
      <form class="form stack" method="post" action={`/classes/${klass.classId}/feedback`}>
        <HiddenFields fields={{ id: newId(), student: student.studentId, goal: goal.goalId }} />
        <Choice
          legend={t('map.kind')}
          name="kind"
          value="glow"
          options={kinds.map((kind) => ({ value: kind, label: t(`words.${kind}`) }))}
        />
        <div class="field">
          <label for="why-phrase">{t('map.from-the-bank')}</label>
          <select class="input" id="why-phrase" name="phrase">
            <option value="">{t('map.no-phrase')}</option>
            {kinds.map((kind) => (
              <optgroup label={t(`words.${kind}`)}>
                {offerPhrases(kind, klass).map(({ id }) => (
                  <option value={id}>{sayToStudent(speech, id)}</option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <TextArea
          id="why-words"
          name="body"
          label={t('map.own-words')}
          grows
          attributes={{ maxlength: '2000' }}
        />
        <Check name="told" value="yes">
          {t('map.told')}
        </Check>
        <Button kind="main" tight>
          {t('acts.give-feedback')}
        </Button>
      </form>
    </details>
  );
}
