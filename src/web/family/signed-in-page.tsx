import type { Child } from 'hono/jsx';
import { isStaff, isStudent } from '#core/policy/doors.ts';
import { LanguageSwitch } from '#web/blocks/language-switch.tsx';
import { Masthead } from '#web/blocks/masthead.tsx';
import { PageFrame } from '#web/blocks/page-frame.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PageToast } from '#web/blocks/page-toast.tsx';
import { SignOut } from '#web/blocks/sign-out.tsx';
import { SwitchLink } from '#web/blocks/switch-link.tsx';
import { ReviewedNote } from './reviewed-note.tsx';

/** Answers with a page of a guardian who is signed in; without any script. */
export async function signedInPage(
  request: PageRequest,
  { title, content, status = 200 }: { title: string; content: Child; status?: 200 | 422 | 429 },
): Promise<Response> {
  const { speech, assets, c, standing } = request;
  const works = isStaff(standing) || isStudent(standing);
  return c.html(
    <PageFrame
      lang={speech.language}
      dir={speech.dir}
      title={`${title} · Waymark`}
      assets={assets.plain}
      skipWords={speech.t('frame.skip')}
      masthead={
        <Masthead
          home="/family"
          whose={
            <>
              {works ? <a href="/">{speech.t('frame.my-classes')}</a> : null}
              <SwitchLink request={request} />
              <LanguageSwitch request={request} />
              <SignOut speech={speech} withoutAccount />
            </>
          }
          words={{ places: speech.t('frame.places'), menu: speech.t('frame.menu') }}
        />
      }
      toast={<PageToast request={request} />}
      width="letter"
    >
      {content}
      <footer class="letter-foot stack-s">
        <ReviewedNote speech={speech} />
        <p>
          <a href="/account">{speech.t('security.my-account')}</a>
        </p>
      </footer>
    </PageFrame>,
    status,
  );
}
