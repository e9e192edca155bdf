import { newId } from '#platform/db/new-id.ts';
import { undoableHours } from '#school/imports/begin-import.ts';
import type { AppliedImport } from '#school/imports/find-import.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { CountsTable } from './counts-table.tsx';
import { NewPeople } from './new-people.tsx';
import { ProblemsSection } from './problems-section.tsx';
import { sayMoment } from './say-moment.ts';
import type { ImportFacts } from './show-import.tsx';
import { UndoneSection } from './undone-section.tsx';

type Props = {
  readonly request: PageRequest;
  readonly facts: ImportFacts;
  readonly applied: AppliedImport;
};

/** What an import did, whom it brought, what stays to be known, and how to undo it. */
export function AppliedView({ request, facts, applied }: Props) {
  const { speech } = request;
  const { t } = speech;
  const { draft, problems } = facts;
  const when = sayMoment(request, applied.appliedAt);
  return (
    <>
      {applied.undo.state === 'undone' ? (
        <UndoneSection request={request} facts={facts} undone={applied.undo} />
      ) : null}
      <section class="ledger">
        <header class="stack-s">
          <h2>{t('imports.did')}</h2>
          <p class="soft">
            {applied.startedBy === null
              ? t('imports.applied-by-command', when)
              : t('imports.applied-by', { ...when, name: facts.nameOf(applied.startedBy) })}
          </p>
        </header>
        <div class="stack">
          <CountsTable caption={t('imports.did')} counts={applied.counts} speech={speech} />
          {facts.people ? <NewPeople people={facts.people} speech={speech} /> : null}
        </div>
      </section>
      {applied.undo.state === 'undone' ? null : <UndoForm request={request} applied={applied} />}
      {draft?.found && problems ? (
        <ProblemsSection importId={applied.importId} found={draft.found} page={problems} request={request} />
      ) : null}
    </>
  );
}

function UndoForm({ request, applied }: Omit<Props, 'facts'>) {
  const { t } = request.speech;
  const until = new Date(applied.appliedAt.getTime() + undoableHours * 3_600_000);
  return (
    <section class="ledger" id="undo">
      <h2>{t('imports.undo')}</h2>
      <div class="stack">
        {applied.undo.state === 'stopped' ? <Notice warn>{t('imports.undo-stopped')}</Notice> : null}
        {applied.mayUndo ? (
          <form class="stack" method="post" action={`/imports/${applied.importId}/undo`}>
            <p>{t('imports.undo-until', sayMoment(request, until))}</p>
            {applied.counts.frameworks ? <p>{t('imports.shared-note')}</p> : null}
            <HiddenFields fields={{ write: newId() }} />
            <Button kind="away">{t('imports.undo')}</Button>
          </form>
        ) : (
          <p>{t('imports.undo-over')}</p>
        )}
      </div>
    </section>
  );
}
