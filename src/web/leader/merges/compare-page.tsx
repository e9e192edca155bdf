import { compareForMerge } from '#school/merges/compare-for-merge.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { CompareTable } from './compare-table.tsx';
import { ConfirmForm, type MergeForm } from './confirm-form.tsx';
import { sayMergeProblem } from './say-merge.ts';

/** What a form could not take, by the field. */
export interface FormProblem {
  readonly fieldId: string;
  readonly message: string;
}

/** The page that compares two people: what each has, and the two answers. */
export async function comparePage(
  request: PageRequest,
  { typed, problems }: { typed?: MergeForm | undefined; problems: readonly FormProblem[] },
): Promise<Response> {
  const { c, by, speech } = request;
  const { t } = speech;
  const [oneId, otherId] = [c.req.param('personId') ?? '', c.req.param('otherId') ?? ''];
  const compared = await request.inSchool((room) => compareForMerge(room, { by, oneId, otherId }));
  const { one, other, problem } = compared;
  const names = { one: one.names[0] ?? '', other: other.names[0] ?? '' };
  const title = t('merges.compare-title', names);
  return leaderPage(request, {
    title,
    current: 'people',
    status: problems.length > 0 ? 422 : undefined,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href="/people/merges">{t('merges.back')}</a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('merges.compare-lede')}</p>
        </header>
        <div class="stack">
          <CompareTable sides={[one, other]} request={request} />
          {problem === undefined ? (
            <ConfirmForm compared={compared} typed={typed} problems={problems} request={request} />
          ) : (
            <Notice warn>
              <p>{sayMergeProblem(problem, speech)}</p>
            </Notice>
          )}
          <div class="line acts">
            <form method="post" action={`/people/${oneId}/merge/${otherId}/apart`}>
              <Button>{t('merges.apart')}</Button>
            </form>
            {problem === undefined ? (
              <form method="post" action={`/people/${oneId}/merge/${otherId}/propose`}>
                <Button kind="plain">{t('merges.later')}</Button>
              </form>
            ) : null}
          </div>
        </div>
      </>
    ),
  });
}
