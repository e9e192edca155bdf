import type { Speech } from '#locales/translate.ts';
import type { YearClass } from '#school/classes/list-year-classes.ts';
import type { Term } from '#school/terms/list-terms.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { sayKind } from './say-gaps.ts';

type Props = {
  readonly terms: readonly Term[];
  readonly classes: readonly YearClass[];
  readonly speech: Speech;
};

/** The terms of a year with their dates, what each is part of, and the classes that meet in it. */
export function TermRows({ terms, classes, speech }: Props) {
  const { t } = speech;
  return (
    <ul class="rows">
      {terms.map((term) => {
        const parent = terms.find(({ termId }) => termId === term.parentId);
        const meeting = classes.filter(({ termIds }) => termIds.includes(term.termId));
        return (
          <li class="row">
            <div>
              <h2 class="who">
                <bdi>{term.title}</bdi>
              </h2>
              <p class="soft dots">
                <span>{sayKind(term.kind, speech)}</span>
                <span>
                  {t('classes.term-days', {
                    first: speech.day(term.startsOn, 'full'),
                    last: speech.day(term.endsOn, 'full'),
                  })}
                </span>
                {parent ? <span>{t('classes.part-of', { term: parent.title })}</span> : null}
              </p>
              {meeting.length > 0 ? (
                <details>
                  <summary>{t('classes.meet-in-it', { count: meeting.length })}</summary>
                  <ul>
                    {meeting.map(({ classId, title, courseTitle }) => (
                      <li>
                        <a href={`/school/classes/${classId}`}>
                          <bdi>
                            {courseTitle}, {title}
                          </bdi>
                        </a>
                      </li>
                    ))}
                  </ul>
                </details>
              ) : (
                <p class="soft">{t('classes.meet-in-it', { count: 0 })}</p>
              )}
            </div>
            <div class="acts">
              <LinkButton tight href={`/school/years/terms/${term.termId}`}>
                {t('acts.change')}
                <span class="visually-hidden">: {term.title}</span>
              </LinkButton>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
