import { newId } from '#platform/db/new-id.ts';
import { changesAnything, type Found } from '#school/imports/drafts/draft.ts';
import type { Draft } from '#school/imports/drafts/find-draft.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ChoicesSection } from './choices-section.tsx';
import { CountsTable } from './counts-table.tsx';
import { EndingsSection } from './endings-section.tsx';
import { LeaveForm } from './leave-form.tsx';
import { ProblemsSection } from './problems-section.tsx';
import { sayFormat } from './say-format.ts';
import type { ImportFacts } from './show-import.tsx';
import { SystemForm } from './system-form.tsx';

type Props = {
  readonly request: PageRequest;
  readonly facts: ImportFacts;
  readonly draft: Draft;
  readonly found: Found;
  readonly wrongEnds: boolean;
};

/** A checked file: what it would do, what is the matter with it, and the decision. */
export function CheckedView({ request, facts, draft, found, wrongEnds }: Props) {
  const { speech } = request;
  const { t } = speech;
  const mayApply = found.canApply && draft.isKept && changesAnything(found);
  return (
    <>
      {draft.stoppedBecause === 'changed' ? <Notice warn>{t('imports.changed-since')}</Notice> : null}
      {draft.isKept ? null : <Notice warn>{t('imports.not-kept')}</Notice>}
      {found.canApply ? (
        <section class="ledger">
          <header class="stack-s">
            <h2>{t('imports.would')}</h2>
            <p class="soft">{sayFormat(found, speech)}</p>
          </header>
          <div class="stack">
            {found.schools.map(({ name }) => (
              <p>{t('imports.your-school', { name: nameInFile(found, name) })}</p>
            ))}
            <CountsTable caption={t('imports.would')} counts={found.counts} speech={speech} />
          </div>
        </section>
      ) : null}
      {draft.isKept ? <ChoicesSection draft={draft} found={found} speech={speech} /> : null}
      {mayApply ? (
        <Decision {...{ request, draft, found, wrongEnds }} />
      ) : (
        <LeaveOnly {...{ request, draft }} />
      )}
      <SystemForm draft={draft} found={found} speech={speech} />
      {facts.problems ? (
        <ProblemsSection importId={draft.draftId} found={found} page={facts.problems} request={request} />
      ) : null}
    </>
  );
}

function nameInFile({ schools, schoolsInFile }: Found, name: string): string {
  const sourceId = schools.find((school) => school.name === name)?.sourceId;
  return schoolsInFile.find((school) => school.sourceId === sourceId)?.name ?? name;
}

type DecisionProps = Omit<Props, 'facts'>;

function Decision({ request, draft, found, wrongEnds }: DecisionProps) {
  const { t } = request.speech;
  const importId = draft.draftId;
  return (
    <section class="ledger">
      <h2>{t('imports.apply')}</h2>
      <div class="stack">
        <form class="form stack" method="post" action={`/imports/${importId}/apply`}>
          {found.manyEndings.length > 0 ? (
            <EndingsSection endings={found.manyEndings} isWrong={wrongEnds} speech={request.speech} />
          ) : null}
          <p>{t('imports.apply-note')}</p>
          {found.counts.frameworks ? <p>{t('imports.shared-note')}</p> : null}
          <HiddenFields fields={{ write: newId(), turn: String(draft.turn) }} />
          <Button kind="main">{t('imports.apply')}</Button>
        </form>
        <LeaveForm importId={importId} words={t('imports.leave')} />
      </div>
    </section>
  );
}

function LeaveOnly({ request, draft }: Pick<Props, 'request' | 'draft'>) {
  const { t } = request.speech;
  const isStopped = draft.found?.canApply === false;
  return (
    <div class="stack">
      {isStopped ? <Notice>{t('imports.errors-next')}</Notice> : null}
      <LeaveForm importId={draft.draftId} words={t('imports.leave')} />
    </div>
  );
}
