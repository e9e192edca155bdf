import { languages } from '#locales/index.ts';
import type { Speech } from '#locales/translate.ts';
import type { StandardFacts } from '#school/standards/find-standards.ts';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { sayLanguage } from './say-language.ts';
import type { SaidProblems } from './say-problems.ts';
import type { TypedGoal } from './start-goal.ts';

type Props = {
  readonly speech: Speech;
  readonly typed: TypedGoal;
  readonly problems: SaidProblems;
  readonly chosen: readonly StandardFacts[];
};

export function GoalFields({ speech, typed, problems, chosen }: Props) {
  const { t } = speech;
  return (
    <>
      <TextArea
        id="statement"
        name="statement"
        label={t('course.statement')}
        help={t('course.statement-help')}
        value={typed.statement}
        error={problems.of('statement')}
        attributes={{ lang: typed.language, dir: 'auto' }}
      />
      <TextField
        id="title"
        name="title"
        label={t('course.short-name')}
        help={t('course.short-name-help')}
        value={typed.title}
        error={problems.of('title')}
        attributes={{ lang: typed.language, dir: 'auto' }}
      />
      <Choice
        legend={t('course.kind')}
        name="kind"
        value={typed.kind}
        fit
        options={[
          { value: 'content', label: t('course.kind-content') },
          { value: 'language', label: t('course.kind-language') },
        ]}
      />
      <p class="soft">{t('course.kind-help')}</p>
      <SelectField
        id="language"
        name="language"
        label={t('course.written-in')}
        value={typed.language}
        error={problems.of('language')}
        options={languages.map(({ tag }) => ({ value: tag, label: sayLanguage(speech, tag) }))}
      />
      {chosen.length > 0 ? (
        <fieldset class="field">
          <legend class="label">{t('course.aligned-to')}</legend>
          <div class="stack-s">
            {chosen.map(({ standardId, code, statement, language }) => (
              <Check name="standard" value={standardId} checked>
                {code ? (
                  <>
                    <bdi>
                      <b>{code}</b>
                    </bdi>{' '}
                  </>
                ) : null}
                <span lang={language ?? undefined} dir="auto">
                  {statement}
                </span>
              </Check>
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  );
}
