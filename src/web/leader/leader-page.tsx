import type { Child } from 'hono/jsx';
import { hasCaseload, isStaff, readsDistrict, teaches } from '#core/policy/doors.ts';
import { mayReadOutbox } from '#core/policy/messages.ts';
import { LanguageSwitch } from '#web/blocks/language-switch.tsx';
import { Masthead } from '#web/blocks/masthead.tsx';
import { PageFrame } from '#web/blocks/page-frame.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PageToast } from '#web/blocks/page-toast.tsx';
import { SignOut } from '#web/blocks/sign-out.tsx';
import { SwitchLink } from '#web/blocks/switch-link.tsx';

/** The places of leaders and of staff without classes. */
type LeaderPlace = 'school' | 'people' | 'classes' | 'imports' | 'audit' | 'outbox' | 'district';

interface LeaderPage {
  /** Title of the tab, without the product's name */
  readonly title: string;
  readonly current: LeaderPlace;
  readonly content: Child;
  readonly width?: 'wide' | 'middle' | 'narrow' | undefined;
}

/** Answers with a whole page of the school's leader. */
export async function leaderPage(request: PageRequest, page: LeaderPage): Promise<Response> {
  const { speech, assets, c, standing } = request;
  return c.html(
    <PageFrame
      lang={speech.language}
      dir={speech.dir}
      title={`${page.title} · Waymark`}
      assets={assets.staff}
      skipWords={speech.t('frame.skip')}
      masthead={
        <Masthead
          home="/"
          places={placesOf(request, page.current)}
          whose={
            <>
              {standing.guards.length > 0 ? <a href="/family">{speech.t('frame.my-family')}</a> : null}
              <SwitchLink request={request} />
              <LanguageSwitch request={request} />
              <SignOut speech={speech} />
            </>
          }
          words={{ places: speech.t('frame.places'), menu: speech.t('frame.menu') }}
        />
      }
      toast={<PageToast request={request} />}
      width={page.width}
    >
      {page.content}
    </PageFrame>,
  );
}

function placesOf({ speech, standing }: PageRequest, current: LeaderPlace) {
  return [
    ...(teaches(standing) ? [{ href: '/classes', name: speech.t('frame.my-classes') }] : []),
    ...(hasCaseload(standing) ? [{ href: '/caseload', name: speech.t('frame.caseload') }] : []),
    ...(isStaff(standing)
      ? [{ href: '/school', name: speech.t('frame.school'), current: current === 'school' }]
      : []),
    ...(readsDistrict(standing)
      ? [{ href: '/district', name: speech.t('frame.district'), current: current === 'district' }]
      : []),
    ...(mayReadOutbox(standing)
      ? [{ href: '/outbox', name: speech.t('frame.outbox'), current: current === 'outbox' }]
      : []),
  ];
}
