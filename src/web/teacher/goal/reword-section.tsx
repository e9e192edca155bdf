import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { noProblems } from '../course/say-problems.ts';
import type { GoalProps } from './goal-view.tsx';

/** New words for the same meaning make a new version; another meaning makes another goal. */
export function RewordSection({ request, goal, current, original, returned, cameBack }: GoalProps) {
  const { t } = request.speech;
  const mine = cameBack && returned.language === undefined;
  const problems = mine ? returned.problems : noProblems;
  const typed = mine ? returned : original;
  const speaks = { lang: original.language, dir: 'auto' };
  return (
    <section class="ledger">
      <h2>{t('course.reword')}</h2>
      <form method="post" action={`/goals/${goal.goalId}`} id="form" class="form stack">
        <p>{t('course.reword-help', { version: current.ordinal + 1 })}</p>
        <TextArea
          id="statement"
          name="statement"
          label={t('course.statement')}
          value={typed.statement}
          error={problems.of('statement')}
          attributes={speaks}
        />
        <TextField
          id="title"
          name="title"
          label={t('course.short-name')}
          value={typed.title}
          error={problems.of('title')}
          attributes={speaks}
        />
        <Button>{t('course.reword-do', { version: current.ordinal + 1 })}</Button>
        {goal.course ? (
          <p class="soft">
            {t('course.other-meaning')}{' '}
            <a href={`/courses/${goal.course.courseId}/goals/new?replaces=${goal.goalId}`}>
              {t('course.other-meaning-do')}
            </a>
          </p>
        ) : null}
        <HiddenFields fields={{ write: newId(), from: current.goalVersionId, language: original.language }} />
      </form>
    </section>
  );
}
