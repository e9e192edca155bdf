import type { Speech } from '#locales/translate.ts';
import type { TypedClass } from '#school/classes/check-class.ts';
import type { Term } from '#school/terms/list-terms.ts';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { SaidProblems } from './say-problems.tsx';

type Props = {
  readonly typed: TypedClass;
  readonly terms: readonly Term[];
  readonly problems: SaidProblems;
  readonly speech: Speech;
};

/** What a class is called, what kind it is and when it meets. */
export function ClassFields({ typed, terms, problems, speech }: Props) {
  const { t } = speech;
  return (
    <>
      <TextField
        id="title"
        name="title"
        label={t('classes.field-title')}
        help={t('classes.field-title-help')}
        value={typed.title}
        error={problems.of('title')}
        short
        attributes={{ dir: 'auto' }}
      />
      <TextField
        id="code"
        name="code"
        label={t('classes.field-code')}
        help={t('classes.field-code-help')}
        value={typed.code}
        error={problems.of('code')}
        short
        attributes={{ dir: 'auto' }}
      />
      <Choice
        legend={t('classes.field-kind')}
        name="kind"
        fit
        value={typed.kind}
        options={[
          { value: 'scheduled', label: t('classes.scheduled') },
          { value: 'homeroom', label: t('classes.homeroom') },
        ]}
      />
      {terms.length > 0 ? (
        <fieldset class="field" id="terms">
          <legend class="label">{t('classes.field-terms')}</legend>
          {terms.map((term) => (
            <Check name="term" value={term.termId} checked={typed.termIds.includes(term.termId)}>
              <bdi>{term.title}</bdi>{' '}
              <span class="soft">
                {t('classes.term-days', {
                  first: speech.day(term.startsOn, 'full'),
                  last: speech.day(term.endsOn, 'full'),
                })}
              </span>
            </Check>
          ))}
          {problems.of('terms') ? <p class="error">{problems.of('terms')}</p> : null}
        </fieldset>
      ) : null}
    </>
  );
}
