import { listMerges } from '#school/merges/list-merges.ts';
import { listProposals } from '#school/merges/list-proposals.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { MergeRows } from './merge-rows.tsx';
import { ProposalRows } from './proposal-rows.tsx';

/** GET /people/merges — who may be here twice, and who was put together. */
export async function showMerges(request: PageRequest): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const { proposals, merges } = await request.inSchool(async (room) => ({
    proposals: await listProposals(room, { by }),
    merges: await listMerges(room, { by }),
  }));
  const title = t('merges.title', { count: proposals.length });
  return leaderPage(request, {
    title,
    current: 'people',
    undoAction: (id) => `/people/merges/${id}/restore`,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href="/people">{t('frame.people')}</a>
          </p>
          <h1>{title}</h1>
          {proposals.length > 0 ? <p class="lede">{t('merges.lede')}</p> : null}
        </header>
        {proposals.length > 0 ? (
          <section class="ledger">
            <h2>{t('merges.pairs')}</h2>
            <ProposalRows proposals={proposals} request={request} />
          </section>
        ) : (
          <EmptyState title={t('merges.none')}>
            <p>{t('merges.none-next')}</p>
            <p>
              <LinkButton href="/people">{t('frame.people')}</LinkButton>
            </p>
          </EmptyState>
        )}
        <section class="ledger">
          <h2>{t('merges.standing')}</h2>
          {merges.length > 0 ? (
            <MergeRows merges={merges} request={request} to="/people/merges" />
          ) : (
            <p class="soft">{t('merges.standing-none')}</p>
          )}
        </section>
      </>
    ),
  });
}
