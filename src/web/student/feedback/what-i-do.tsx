import { PLAN_PHRASES } from '#core/feedback/plan-phrases.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FeedbackGroup } from '#school/records/group-feedback.ts';
import type { Uptakes } from '#school/uptakes/read-uptakes.ts';
import { sayUptake } from '#web/blocks/say-uptake.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { WhatWasSaid } from './what-was-said.tsx';

interface Props {
  readonly group: FeedbackGroup;
  readonly uptakes: Uptakes;
  /** Where to come back to */
  readonly to: string;
  readonly speech: Speech;
}

/**
 * What the student does with what was asked of them: what they said so far, then a plan or "I tried it". Nothing
 * before it is read, and nothing where only a glow was said.
 */
export function WhatIDo({ group, uptakes, to, speech }: Props) {
  const { t } = speech;
  const asked = group.nextStep ?? group.grow;
  if (!asked || group.unread) return null;
  const ids = new Set(group.all.map(({ feedbackId }) => feedbackId));
  const { feedbackId } = asked;
  const form = { feedbackId, to, speech };
  return (
    <div class="stack-s">
      <WhatWasSaid
        uptakes={uptakes.uptakes.filter((each) => ids.has(each.feedbackId))}
        checks={uptakes.checks.filter((each) => ids.has(each.feedbackId))}
        speech={speech}
      />
      <details>
        <summary>{t('student.uptake')}</summary>
        <div class="stack">
          <Say
            {...form}
            kind="plan"
            legend={t('student.plan-legend')}
            name="phrase"
            choices={PLAN_PHRASES.map((phrase) => [phrase, t(`student.plan.${phrase}`)])}
            words={t('student.plan-words')}
            button={t('student.plan-keep')}
          />
          <Say
            {...form}
            kind="tried"
            legend={t('student.tried-legend')}
            name="outcome"
            choices={(['helped', 'unsure'] as const).map((outcome) => [
              outcome,
              sayUptake(speech, { phrase: null, outcome, body: null, language: null })[0]?.text ?? '',
            ])}
            words={t('student.tried-words')}
            button={t('student.tried-send')}
          />
          <p class="soft">{t('student.uptake-read-by')}</p>
        </div>
      </details>
    </div>
  );
}

interface SayProps {
  readonly feedbackId: string;
  readonly to: string;
  readonly kind: 'plan' | 'tried';
  readonly legend: string;
  readonly name: 'phrase' | 'outcome';
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly words: string;
  readonly button: string;
  readonly speech: Speech;
}

/** A few sentences to choose from, a line for own words, and the button. */
function Say({ feedbackId, to, kind, legend, name, choices, words, button }: SayProps) {
  return (
    <form method="post" action="/home/uptakes" class="form stack-s">
      <HiddenFields fields={{ write: newId(), feedback: feedbackId, kind, to }} />
      <fieldset class="field">
        <legend class="label">{legend}</legend>
        {choices.map(([value, sentence]) => (
          <label class="check">
            <input type="radio" name={name} value={value} />
            <span>{sentence}</span>
          </label>
        ))}
      </fieldset>
      <TextArea
        id={`${kind}-${feedbackId}`}
        name="body"
        label={words}
        grows
        attributes={{ maxlength: '1000' }}
      />
      <Button>{button}</Button>
    </form>
  );
}
