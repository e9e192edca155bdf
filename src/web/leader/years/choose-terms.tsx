import type { Speech } from '#locales/translate.ts';
import { Check } from '#web/ui/check.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { NextYear } from './next-year-page.tsx';
import { sayKind } from './say-gaps.ts';

/** The terms of the year that ends, a year later: each may be left out or given other days. */
export function ChooseTerms({ proposal, typed, problems, speech }: NextYear & { readonly speech: Speech }) {
  const { t } = speech;
  return (
    <section class="ledger">
      <h2>{t('classes.next-terms')}</h2>
      {proposal.terms.length === 0 ? (
        <p class="soft">{t('classes.next-terms-none')}</p>
      ) : (
        <ul class="rows">
          {proposal.terms.map(({ termId, title, kind, next, existingId }) => {
            const term = typed.terms.get(termId) ?? next;
            return (
              <li class="row stack-s">
                <Check name="term" value={termId} checked={typed.terms.has(termId)}>
                  <bdi>{title}</bdi> <span class="soft">{sayKind(kind, speech)}</span>
                </Check>
                {existingId ? <p class="soft">{t('classes.next-term-there', { term: next.title })}</p> : null}
                <div class="line">
                  <TextField
                    id={`termTitle-${termId}`}
                    name={`termTitle-${termId}`}
                    label={t('classes.term-name')}
                    value={term.title}
                    error={problems.of(`termTitle-${termId}`)}
                    short
                    attributes={{ dir: 'auto' }}
                  />
                  <TextField
                    id={`termFrom-${termId}`}
                    name={`termFrom-${termId}`}
                    type="date"
                    label={t('classes.first-day')}
                    value={term.startsOn}
                    error={problems.of(`termFrom-${termId}`)}
                    short
                  />
                  <TextField
                    id={`termTo-${termId}`}
                    name={`termTo-${termId}`}
                    type="date"
                    label={t('classes.last-day')}
                    value={term.endsOn}
                    error={problems.of(`termTo-${termId}`)}
                    short
                  />
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
