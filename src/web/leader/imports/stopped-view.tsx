import type { MessageKey } from '#locales/translate.ts';
import type { StoppedBecause } from '#school/imports/drafts/draft.ts';
import type { Draft } from '#school/imports/drafts/find-draft.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { CheckAgain } from './check-again-form.tsx';
import { LeaveForm } from './leave-form.tsx';

const reasons = {
  fault: 'imports.stopped-fault',
  changed: 'imports.changed-since',
  'not-leader': 'imports.stopped-not-leader',
  removed: 'imports.stopped-removed',
} as const satisfies Record<StoppedBecause, MessageKey>;

/** What broke off says why, what is safe, and what to do. */
export function StoppedView({ request, draft }: { readonly request: PageRequest; readonly draft: Draft }) {
  const { t } = request.speech;
  const because = draft.isKept ? (draft.stoppedBecause ?? 'fault') : 'removed';
  return (
    <div class="stack">
      <Notice warn>{t(reasons[because])}</Notice>
      <div class="line">
        {because === 'removed' ? (
          <LinkButton kind="main" href="/imports">
            {t('imports.upload-title')}
          </LinkButton>
        ) : (
          <CheckAgain importId={draft.draftId} words={t('imports.check-again')} />
        )}
        <LeaveForm importId={draft.draftId} words={t('imports.leave')} />
      </div>
    </div>
  );
}
