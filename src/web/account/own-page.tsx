import type { Child } from 'hono/jsx';
import { LanguageSwitch } from '#web/blocks/language-switch.tsx';
import { Masthead } from '#web/blocks/masthead.tsx';
import { PageFrame } from '#web/blocks/page-frame.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PageToast } from '#web/blocks/page-toast.tsx';
import { SignOut } from '#web/blocks/sign-out.tsx';
import { SwitchLink } from '#web/blocks/switch-link.tsx';

interface OwnPage {
  /** Title of the tab, without the product's name */
  readonly title: string;
  readonly content: Child;
  readonly status?: 200 | 401 | 403 | 404 | 410 | 422 | 429 | undefined;
  /** The page asks the browser for a passkey */
  readonly passkey?: boolean | undefined;
  /** The page shows what this device keeps */
  readonly outbox?: boolean | undefined;
}

/** Answers with a page about the reader's own sign-in; without script, but where a passkey needs it. */
export async function ownPage(
  request: PageRequest,
  { title, content, status = 200, passkey, outbox }: OwnPage,
): Promise<Response> {
  const { speech, assets, c } = request;
  return c.html(
    <PageFrame
      lang={speech.language}
      dir={speech.dir}
      title={`${title} · Waymark`}
      assets={passkey ? assets.passkey : outbox ? assets.staff : assets.plain}
      skipWords={speech.t('frame.skip')}
      masthead={
        <Masthead
          home="/"
          whose={
            <>
              <SwitchLink request={request} />
              <LanguageSwitch request={request} />
              <SignOut speech={speech} withoutAccount />
            </>
          }
          words={{ places: speech.t('frame.places'), menu: speech.t('frame.menu') }}
        />
      }
      toast={<PageToast request={request} />}
      width="narrow"
    >
      {content}
    </PageFrame>,
    status,
  );
}
