import type { Speech } from '#locales/translate.ts';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import type { SaidProblems } from './say-problems.ts';

/** Above a form that came back: how many answers need another look, each leading to its field. */
export function FormErrors({
  speech,
  problems,
}: {
  readonly speech: Speech;
  readonly problems: SaidProblems;
}) {
  return (
    <ErrorSummary
      title={speech.t('errors.invalid', { count: problems.list.length })}
      errors={problems.list}
    />
  );
}
