import type { Child } from 'hono/jsx';
import { Cover } from '#web/blocks/cover.tsx';
import { LanguageSwitch } from '#web/blocks/language-switch.tsx';
import { PageFrame } from '#web/blocks/page-frame.tsx';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { PageToast } from '#web/blocks/page-toast.tsx';

/** Answers with a page of the door: the cover, with one form. No script, but where a passkey needs it. */
export async function accountPage(
  request: OpenRequest,
  {
    title,
    content,
    status = 200,
    passkey,
  }: {
    title: string;
    content: Child;
    status?: 200 | 400 | 401 | 403 | 404 | 410 | 422 | 429 | 503;
    passkey?: boolean;
  },
): Promise<Response> {
  const { speech, assets, c } = request;
  return c.html(
    <PageFrame
      lang={speech.language}
      dir={speech.dir}
      title={`${title} · Waymark`}
      assets={passkey ? assets.passkey : assets.plain}
      skipWords={speech.t('frame.skip')}
      toast={<PageToast request={request} />}
      width="cover"
    >
      <Cover line={speech.t('account.line')}>
        {content}
        <LanguageSwitch request={request} />
      </Cover>
    </PageFrame>,
    status,
  );
}
