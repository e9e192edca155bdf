import type { Child } from 'hono/jsx';
import {
  type Door,
  hasCaseload,
  isStaff,
  leads,
  readsDistrict,
  runsOffice,
  teaches,
} from '#core/policy/doors.ts';
import type { MessageKey } from '#locales/translate.ts';
import { FindStudent } from '#web/blocks/find-student.tsx';
import { KeysLink } from '#web/blocks/keys-link.tsx';
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
  /** More for the head of the document */
  readonly head?: Child;
  readonly width?: 'wide' | 'middle' | 'narrow' | undefined;
  /** How the act named by `?undo=` is undone: the path to post to */
  readonly undoAction?: ((id: string) => string) | undefined;
  readonly status?: 200 | 409 | 422 | undefined;
}

/** Where the places are, in the order in which they stand, and for whom. */
const PLACES = [
  { place: undefined, href: '/classes', name: 'frame.my-classes', door: teaches },
  { place: undefined, href: '/caseload', name: 'frame.caseload', door: hasCaseload },
  { place: 'school', href: '/school', name: 'frame.school', door: isStaff },
  { place: 'people', href: '/people', name: 'frame.people', door: runsOffice },
  { place: 'classes', href: '/school/classes', name: 'frame.classes', door: isStaff },
  { place: 'imports', href: '/imports', name: 'imports.place', door: leads },
  { place: 'audit', href: '/audit', name: 'frame.audit', door: leads },
  { place: 'district', href: '/district', name: 'frame.district', door: readsDistrict },
  { place: 'outbox', href: '/outbox', name: 'frame.outbox', door: leads },
] as const satisfies readonly {
  readonly place: LeaderPlace | undefined;
  readonly href: string;
  readonly name: MessageKey;
  readonly door: Door;
}[];

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
          find={<FindStudent request={request} />}
          whose={
            <>
              {standing.guards.length > 0 ? <a href="/family">{speech.t('frame.my-family')}</a> : null}
              <KeysLink request={request} />
              <SwitchLink request={request} />
              <LanguageSwitch request={request} />
              <SignOut speech={speech} />
            </>
          }
          words={{ places: speech.t('frame.places'), menu: speech.t('frame.menu') }}
        />
      }
      toast={<PageToast request={request} undoAction={page.undoAction} />}
      head={page.head}
      width={page.width}
    >
      {page.content}
    </PageFrame>,
    page.status ?? 200,
  );
}

function placesOf({ speech, standing }: PageRequest, current: LeaderPlace) {
  return PLACES.filter(({ door }) => door(standing)).map(({ place, href, name }) => ({
    href,
    name: speech.t(name),
    current: place === current,
  }));
}
