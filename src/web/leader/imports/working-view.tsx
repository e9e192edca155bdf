import type { PageRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { CheckAgain } from './check-again-form.tsx';
import type { ImportFacts } from './show-import.tsx';

/** A worker says every second that it is at work; after so many minutes of silence it is not. */
const silentMinutes = 3;

type Props = { readonly request: PageRequest; readonly facts: ImportFacts };

/** How far a check, an import or its undoing is. Looks again by itself where script runs; without it, by a link. */
export function WorkingView({ request, facts: { importId, draft, applied } }: Props) {
  const { t } = request.speech;
  const isUndoing = applied?.undo.state === 'under-way';
  const rows = applied?.undo.state === 'under-way' ? applied.undo.rows : (draft?.progress.done ?? 0);
  const total = isUndoing ? 0 : (draft?.progress.total ?? 0);
  const silent =
    !isUndoing &&
    draft !== undefined &&
    draft.state !== 'applying' &&
    request.now.getTime() - draft.progress.at.getTime() > silentMinutes * 60_000;
  return (
    <div class="stack" data-controller="look-again">
      {total > 0 ? (
        <Progress
          id="progress"
          words={t('imports.done-so-far', { done: Math.min(rows, total), total })}
          done={Math.min(rows, total)}
          of={total}
        />
      ) : (
        <p role="status">{t('imports.looked-at', { count: rows })}</p>
      )}
      {draft?.stoppedBecause === 'changed' ? <Notice warn>{t('imports.changed-since')}</Notice> : null}
      {silent ? (
        <>
          <Notice warn>{t('imports.not-heard')}</Notice>
          <CheckAgain importId={importId} words={t('imports.check-again')} />
        </>
      ) : (
        <p>{t('imports.working')}</p>
      )}
      <p>
        <LinkButton href={`/imports/${importId}`}>{t('imports.look-again')}</LinkButton>
      </p>
    </div>
  );
}
