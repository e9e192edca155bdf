import { newId } from '#platform/db/new-id.ts';
import { type MyCheckIns, openMyCheckIns } from '#school/checkins/open-my-check-ins.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { studentPage } from '#web/student/student-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

import { CheckInForm, type Returned } from './check-in-form.tsx';
import { CrisisNumbers } from './crisis-numbers.tsx';
import { MySaid, MyTalks } from './my-said.tsx';
import { undoCheckIn } from './undo-check-in.ts';

/** GET /home/check-in: say how I am, or skip it. */
export async function showCheckIn(request: PageRequest): Promise<Response> {
  return checkInPage(request, undefined);
}

/** The same page, with what was typed where it could not be taken. */
export async function checkInPage(request: PageRequest, returned: Returned | undefined): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const mine = await request.inSchool((school) => openMyCheckIns(school, { by }));
  return studentPage(request, {
    title: t('checkins.title'),
    current: 'home',
    status: returned ? 422 : 200,
    undoAction: (id) => undoCheckIn(c.req.query('done') ?? '', id) ?? '/home/check-in',
    content: (
      <>
        <header class="page-head">
          <h1>{t('checkins.title')}</h1>
          {returned ? (
            <ErrorSummary
              title={t('errors.invalid-title')}
              errors={[{ fieldId: returned.fieldId, message: returned.problem }]}
            />
          ) : null}
          {mine.settings.offered ? (
            <p class="lede">
              {t('checkins.who-reads')} {t('checkins.duty')} {t('checkins.may-skip')}
            </p>
          ) : (
            <p class="lede">{t('checkins.off')}</p>
          )}
        </header>
        <CrisisNumbers numbers={mine.settings.numbers} speech={speech} />
        <MyTalks mine={mine} speech={speech} />
        {mine.settings.offered ? <Say mine={mine} request={request} returned={returned} /> : null}
        <MySaid mine={mine} speech={speech} />
      </>
    ),
  });
}

function Say({
  mine,
  request,
  returned,
}: {
  readonly mine: MyCheckIns;
  readonly request: PageRequest;
  readonly returned: Returned | undefined;
}) {
  const { t } = request.speech;
  if (mine.adults.length === 0)
    return (
      <EmptyState title={t('checkins.no-adults-title')}>
        <p>{t('checkins.no-adults-next')}</p>
      </EmptyState>
    );
  return (
    <section class="section stack">
      <CheckInForm mine={mine} speech={request.speech} returned={returned} />
      <form method="post" action="/home/check-in/skip" class="acts">
        <HiddenFields fields={{ write: newId() }} />
        <Button kind="plain">{t('checkins.skip')}</Button>
      </form>
    </section>
  );
}
