import type { LanguageEntry } from '#locales/index.ts';
import type { Speech } from '#locales/translate.ts';
import type { Wording } from '#school/goals/list-wordings.ts';
import { Chip } from '#web/ui/chip.tsx';
import { sayLanguage } from '../course/say-language.ts';
import { noProblems } from '../course/say-problems.ts';
import type { GoalProps } from './goal-view.tsx';
import { WordingForm } from './wording-form.tsx';

type Props = GoalProps & { readonly entry: LanguageEntry; readonly adults: number };

/** One language: its words and whether a reader has read them; opened, the form beside the original. */
export function LanguageRow(props: Props) {
  const { request, goal, entry, adults, byLanguage, returned, cameBack } = props;
  const { speech, c } = request;
  const { t } = speech;
  const wording = byLanguage.get(entry.tag);
  const mine = cameBack && returned.language === entry.tag;
  const open = mine || (!cameBack && c.req.query('say') === entry.tag);
  return (
    <li class="row" id={`say-${entry.tag}`}>
      <div class="stack-s">
        <p class="line">
          <strong>{sayLanguage(speech, entry.tag)}</strong>
          <span class="soft" lang={entry.tag} dir={entry.dir}>
            {entry.name}
          </span>
          <Chip>{sayReview(speech, wording)}</Chip>
          {adults > 0 ? <span class="soft">{t('course.adults-read', { adults })}</span> : null}
        </p>
        {wording ? (
          <p lang={entry.tag} dir={entry.dir}>
            {wording.statement}
          </p>
        ) : null}
        {goal.mayChange ? (
          <details open={open}>
            <summary>
              {t(wording ? 'course.language-change' : 'course.language-write', {
                language: sayLanguage(speech, entry.tag),
              })}
            </summary>
            <WordingForm
              {...props}
              typed={
                mine
                  ? returned
                  : {
                      title: wording?.title ?? '',
                      statement: wording?.statement ?? '',
                      reviewed: wording?.review === 'reviewed',
                      problems: noProblems,
                    }
              }
            />
          </details>
        ) : null}
      </div>
    </li>
  );
}

function sayReview({ t }: Speech, wording: Wording | undefined): string {
  return t(wording ? `course.review-${wording.review}` : 'course.review-none');
}
