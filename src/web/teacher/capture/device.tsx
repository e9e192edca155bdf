import { z } from 'zod';
import { findKept, forgetHere, keepHere } from '#web/blocks/kept-cookie.ts';
import { KeptNotes, SureToLose } from '#web/blocks/kept-notes.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';

/** GET /capture/device: what a device keeps for Capture without a network, and switching that on and off. */
export async function showDevice(request: PageRequest): Promise<Response> {
  const { t } = request.speech;
  const isKept = findKept(request) !== undefined;
  return teacherPage(request, {
    title: t('offline.title'),
    current: 'capture',
    width: 'narrow',
    content: (
      <>
        <h1>{t('offline.device-title')}</h1>
        <p>{t('offline.device-lede')}</p>
        <ul class="stack-s">
          <li>{t('offline.keeps-names')}</li>
          <li>{t('offline.keeps-notes')}</li>
          <li>{t('offline.keeps-nothing-else')}</li>
        </ul>
        <Notice>
          <p>{t('offline.not-shared')}</p>
        </Notice>
        {isKept ? <SwitchOff request={request} /> : <SwitchOn request={request} />}
        <p>
          <a href="/classes/capture">{t('offline.back')}</a>
        </p>
      </>
    ),
  });
}

function SwitchOn({ request: { speech } }: { readonly request: PageRequest }) {
  return (
    <form method="post" action="/capture/device">
      <HiddenFields fields={{ keep: 'yes' }} />
      <Button kind="main">{speech.t('offline.switch-on')}</Button>
    </form>
  );
}

/** What waits is shown, and where something does, it is asked once more. */
function SwitchOff({ request }: { readonly request: PageRequest }) {
  const { t } = request.speech;
  return (
    <KeptNotes request={request}>
      <form method="post" action="/capture/device" class="stack-s" data-action="submit->outbox#leave">
        <HiddenFields fields={{ keep: 'no' }} />
        <SureToLose speech={request.speech} act={t('offline.throw-away')} />
        <p>
          <Button kind="away">{t('offline.switch-off')}</Button>
        </p>
      </form>
    </KeptNotes>
  );
}

const form = z.object({ keep: z.enum(['yes', 'no']) });

/** POST /capture/device: on for this device alone, or off; then all that it kept is erased. */
export async function switchDevice(request: PageRequest): Promise<Response> {
  const { c, signIn, viewer } = request;
  const { keep } = await readForm(c, form);
  if (keep === 'yes') {
    keepHere(request);
    const [first] = request.standing.teaches;
    return c.redirect(`/classes/${first?.classId}/capture?done=offline.done-on`, 303);
  }
  if (!forgetHere(c, signIn, viewer.identityId)) c.header('Clear-Site-Data', '"storage"');
  return c.redirect('/capture/device?done=offline.done-off', 303);
}
