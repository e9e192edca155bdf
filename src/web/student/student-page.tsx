import type { Child } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import { findKept } from '#web/blocks/kept-cookie.ts';
import { LanguageSwitch } from '#web/blocks/language-switch.tsx';
import { Masthead } from '#web/blocks/masthead.tsx';
import { PageFrame } from '#web/blocks/page-frame.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PageToast } from '#web/blocks/page-toast.tsx';
import { SignOut } from '#web/blocks/sign-out.tsx';
import { SwitchLink } from '#web/blocks/switch-link.tsx';
import { ThumbBar } from '#web/blocks/thumb-bar.tsx';
import { Toast } from '#web/ui/toast.tsx';

interface StudentPage {
  /** Title of the tab, without the product's name */
  readonly title: string;
  readonly current: 'home' | 'goals';
  readonly content: Child;
  /** How the act named by `?undo=` is undone: the path to post to */
  readonly undoAction?: ((id: string) => string) | undefined;
  readonly status?: 200 | 422 | undefined;
}

/** Answers with a whole page of a student. */
export async function studentPage(request: PageRequest, page: StudentPage): Promise<Response> {
  const { speech, assets, c } = request;
  return c.html(
    <PageFrame
      lang={speech.language}
      dir={speech.dir}
      title={`${page.title} · Waymark`}
      assets={assets.student}
      skipWords={speech.t('frame.skip')}
      masthead={
        <Masthead
          home="/home"
          whose={
            <>
              {request.viewer.openedBy === 'badge' ? <span>{speech.t('doors.by-badge')}</span> : null}
              <SwitchLink request={request} />
              <LanguageSwitch request={request} />
              <SignOut speech={speech} withoutAccount={request.viewer.openedBy === 'badge'} />
            </>
          }
          words={{ places: speech.t('frame.places'), menu: speech.t('frame.menu') }}
        />
      }
      thumbBar={
        <ThumbBar
          label={speech.t('frame.places')}
          places={[
            { href: '/home', name: speech.t('frame.home'), current: page.current === 'home' },
            { href: '/home/goals', name: speech.t('frame.my-goals'), current: page.current === 'goals' },
          ]}
        />
      }
      toast={
        <>
          <PageToast request={request} undoAction={page.undoAction} />
          {findKept(request) === undefined ? null : <WritingToasts speech={speech} />}
        </>
      }
      width="middle"
    >
      {page.content}
    </PageFrame>,
    page.status ?? 200,
  );
}

/** What script says once something written without a network was sent, or could not be taken. */
function WritingToasts({ speech: { t } }: { readonly speech: Speech }) {
  return (
    <>
      <template id="writing-sent">
        <Toast>{t('handing.sent-later')}</Toast>
      </template>
      <template id="writing-back">
        <Toast>{t('handing.came-back')}</Toast>
      </template>
    </>
  );
}
