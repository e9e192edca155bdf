import type { LanguageEntry } from '#locales/index.ts';
import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { Said } from '../course/said.tsx';
import { sayLanguage } from '../course/say-language.ts';
import type { GoalProps } from './goal-view.tsx';
import type { Returned } from './show-goal.tsx';

type Props = GoalProps & { readonly entry: LanguageEntry; readonly typed: Returned };

/** The words in one language beside the original. A language's fields carry its tag, so that ids differ. */
export function WordingForm({ request, goal, current, original, entry, typed }: Props) {
  const { speech } = request;
  const { t } = speech;
  const language = sayLanguage(speech, entry.tag);
  const speaks = { lang: entry.tag, dir: entry.dir };
  return (
    <div class="two-tongues">
      <div>
        <p class="tongue">{t('course.original', { language: sayLanguage(speech, original.language) })}</p>
        <p>
          <Said words={original.statement} language={original.language} />
        </p>
        <p class="soft">
          <Said words={original.title} language={original.language} />
        </p>
      </div>
      <form method="post" action={`/goals/${goal.goalId}/wordings`} id={`form-${entry.tag}`} class="stack">
        <TextArea
          id={`statement-${entry.tag}`}
          name="statement"
          label={t('course.statement-in', { language })}
          value={typed.statement}
          error={typed.problems.of(`statement-${entry.tag}`)}
          attributes={speaks}
        />
        <TextField
          id={`title-${entry.tag}`}
          name="title"
          label={t('course.short-name-in', { language })}
          value={typed.title}
          error={typed.problems.of(`title-${entry.tag}`)}
          attributes={speaks}
        />
        <Check name="reviewed" value="yes" checked={typed.reviewed}>
          {t('course.i-read', { language })}
        </Check>
        <Button tight>{t('course.language-save', { language })}</Button>
        <HiddenFields fields={{ write: newId(), version: current.goalVersionId, language: entry.tag }} />
      </form>
    </div>
  );
}
