import { loadSignInRule } from '#school/accounts/second-steps/load-sign-in-rule.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';

/** GET /school/sign-in: whether staff need a second step, and how many have none. */
export async function showSignInRule(request: PageRequest): Promise<Response> {
  const { t } = request.speech;
  const { by } = request;
  const { rule, without } = await request.inSchool((school) => loadSignInRule(school, { by }));
  const title = t('security.school-title', { rule });
  return leaderPage(request, {
    title,
    current: 'school',
    width: 'narrow',
    content: (
      <>
        <header class="stack-s">
          <h1>{title}</h1>
          <p>{t('security.school-lede')}</p>
          <p>{t('security.school-without', { count: without })}</p>
        </header>
        <form method="post" action="/school/sign-in" class="stack">
          <Choice
            legend={t('security.school-rule')}
            name="rule"
            value={rule}
            fit
            required
            options={[
              { value: 'required', label: t('security.school-required') },
              { value: 'offered', label: t('security.school-offered') },
            ]}
          />
          <p>{t('security.school-required-help')}</p>
          <p>{t('security.school-offered-help')}</p>
          <p>
            <Button kind="main">{t('security.school-keep')}</Button>
          </p>
        </form>
      </>
    ),
  });
}
