import { mayChangeLanguages } from '#core/policy/people.ts';
import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LanguageFields, LanguageName } from '../people/language-fields.tsx';
import { type SectionProps, stateOf } from './section.ts';

/** Which language a person reads and speaks best. */
export function LanguagesSection({ request, person, failed }: SectionProps) {
  const { speech, standing } = request;
  const { t } = speech;
  const state = stateOf(failed, 'languages');
  return (
    <section class="ledger" id="languages" aria-labelledby="languages-title">
      <h2 id="languages-title">{t('people.languages')}</h2>
      <div class="stack">
        <dl class="facts">
          <div>
            <dt>{t('people.written')}</dt>
            <dd>
              <LanguageName tag={person.writtenLanguage} speech={speech} />
            </dd>
          </div>
          <div>
            <dt>{t('people.spoken')}</dt>
            <dd>
              <LanguageName tag={person.spokenLanguage} speech={speech} />
            </dd>
          </div>
        </dl>
        {mayChangeLanguages(standing) ? (
          <details open={state.isOpen}>
            <summary>{t('people.languages-change')}</summary>
            <form method="post" action={`/people/${person.personId}/languages`} class="form stack">
              <LanguageFields
                speech={speech}
                written={person.writtenLanguage}
                spoken={person.spokenLanguage}
                problems={state.problems}
              />
              <HiddenFields fields={{ write: newId() }} />
              <Button>{t('acts.save')}</Button>
            </form>
          </details>
        ) : null}
      </div>
    </section>
  );
}
