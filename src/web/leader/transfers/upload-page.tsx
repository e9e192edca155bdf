import { z } from 'zod';
import { schoolDay } from '#core/time/school-day.ts';
import { openUpload } from '#school/transfers/open-upload.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { SignerNote } from './signer-note.tsx';
import { TakeInForm } from './take-in-form.tsx';

const asked = z.object({ q: z.string().max(200).catch('').default('') });

/** What a form of this page could not take. */
export interface UploadProblem {
  readonly fieldId: string;
  readonly message: string;
}

/** What a package says, who signed it, and whose it is here. */
export async function uploadPage(
  request: PageRequest,
  { problems, chosen }: { problems: readonly UploadProblem[]; chosen?: string | undefined },
): Promise<Response> {
  const { c, by, speech, school } = request;
  const { t } = speech;
  const uploadId = c.req.param('uploadId') ?? '';
  const searched = asked.parse(c.req.query()).q.replaceAll('\0', ' ').trim();
  const opened = await request.inSchool((room) => openUpload(room, { by, uploadId, searched }));
  const { content } = opened;
  const name = content.student.everyday.display;
  const title = t('transfers.open-title', { school: content.school.name, name });
  const evidence = content.goals.reduce((sum, goal) => sum + goal.evidence.length, 0);
  const path = `/people/transfers/${uploadId}`;
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    status: problems.length > 0 ? 422 : undefined,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href="/people/transfers">{t('transfers.back')}</a>
          </p>
          <h1>{title}</h1>
          <p class="lede">
            {t('transfers.signed', {
              day: speech.day(schoolDay(new Date(content.madeAt), school.timeZone), 'full'),
            })}
          </p>
        </header>
        <SignerNote opened={opened} path={path} problems={problems} speech={speech} />
        <section class="ledger">
          <h2>{t('transfers.holds')}</h2>
          <p>
            {t('transfers.holds-counts', {
              goals: content.goals.length,
              evidence,
              feedback: content.feedback.length,
            })}
          </p>
        </section>
        <section class="ledger">
          <h2>{t('transfers.whose')}</h2>
          <div class="stack">
            <TakeInForm opened={opened} path={path} problems={problems} chosen={chosen} request={request} />
            <form method="get" action={path} class="form stack">
              <TextField id="q" name="q" type="search" label={t('transfers.search')} value={searched} />
              <Button>{t('transfers.search-go')}</Button>
            </form>
          </div>
        </section>
        <form method="post" action={`${path}/drop`}>
          <Button kind="away">{t('transfers.drop')}</Button>
        </form>
      </>
    ),
  });
}
