import { isStudent } from '#core/policy/doors.ts';
import type { Speech } from '#locales/translate.ts';
import { ownPage } from '#web/account/own-page.tsx';
import { findKept } from '#web/blocks/kept-cookie.ts';
import { KeptNotes, SureToLose } from '#web/blocks/kept-notes.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

/** GET /sign-out: signing out clears this device; where it keeps notes that were not sent, it says so first. */
export async function showLeave(request: PageRequest): Promise<Response> {
  const { c, speech } = request;
  const { t } = speech;
  const action = c.req.query('everywhere') === undefined ? '/sign-out' : '/account/sessions/end';
  if (findKept(request) === undefined)
    return ownPage(request, {
      title: t('offline.leave-title'),
      content: (
        <>
          <h1>{t('offline.leave-title')}</h1>
          <SignOutForm action={action} speech={speech} />
        </>
      ),
    });
  if (isStudent(request.standing))
    return ownPage(request, {
      title: t('offline.leave-title'),
      content: (
        <>
          <h1>{t('offline.leave-title')}</h1>
          <p>{t('handing.leave')}</p>
          <SignOutForm action={action} speech={speech} />
        </>
      ),
    });
  return ownPage(request, {
    title: t('offline.leave-title'),
    outbox: true,
    content: (
      <>
        <h1>{t('offline.leave-title')}</h1>
        <p>{t('offline.leave-lede')}</p>
        <KeptNotes request={request}>
          <SignOutForm action={action} speech={speech} asks />
        </KeptNotes>
      </>
    ),
  });
}

interface Props {
  readonly action: string;
  readonly speech: Speech;
  /** Asks first where something waits */
  readonly asks?: boolean;
}

function SignOutForm({ action, speech, asks }: Props) {
  const { t } = speech;
  return (
    <form
      method="post"
      action={action}
      class="stack-s"
      data-action={asks ? 'submit->outbox#leave' : undefined}
    >
      <HiddenFields fields={{ sure: 'yes' }} />
      {asks ? <SureToLose speech={speech} act={t('offline.throw-away-leave')} /> : null}
      <p class="line">
        <Button kind="main">{t('frame.sign-out')}</Button>
        <a href="/">{t('offline.stay')}</a>
      </p>
    </form>
  );
}
