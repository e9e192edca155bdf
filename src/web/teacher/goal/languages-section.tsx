import { findLanguage } from '#locales/find-language.ts';
import { type LanguageEntry, languages } from '#locales/index.ts';
import type { GoalProps } from './goal-view.tsx';
import { LanguageRow } from './language-row.tsx';

/** The goal in every language: first those that adults of the course's students read, then the others. */
export function LanguagesSection(props: GoalProps) {
  const { request, original, homeLanguages, byLanguage } = props;
  const { t } = request.speech;
  const adults = new Map<string, number>();
  for (const each of homeLanguages) {
    const tag = findLanguage(each.language)?.tag;
    if (tag) adults.set(tag, (adults.get(tag) ?? 0) + each.adults);
  }
  const others = languages.filter(({ tag }) => tag !== original.language);
  const needed = others.filter(({ tag }) => adults.has(tag));
  const rest = others.filter(({ tag }) => !adults.has(tag));
  const row = (entry: LanguageEntry) => (
    <LanguageRow {...props} entry={entry} adults={adults.get(entry.tag) ?? 0} />
  );
  const open = rest.some(({ tag }) => tag === request.c.req.query('say') || tag === props.returned.language);
  return (
    <section class="ledger">
      <h2>{t('course.languages')}</h2>
      <div class="stack">
        {needed.length > 0 ? <ul class="rows">{needed.map(row)}</ul> : <p>{t('course.languages-none')}</p>}
        <details open={open}>
          <summary>
            {t('course.languages-other', {
              count: rest.length,
              said: rest.filter(({ tag }) => byLanguage.has(tag)).length,
            })}
          </summary>
          <ul class="rows">{rest.map(row)}</ul>
        </details>
      </div>
    </section>
  );
}
