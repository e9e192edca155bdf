import type { Child } from 'hono/jsx';
import { hasCaseload } from '#core/policy/doors.ts';
import { FindStudent } from '#web/blocks/find-student.tsx';
import { KeysLink } from '#web/blocks/keys-link.tsx';
import { LanguageSwitch } from '#web/blocks/language-switch.tsx';
import { Masthead } from '#web/blocks/masthead.tsx';
import { PageFrame } from '#web/blocks/page-frame.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PageToast } from '#web/blocks/page-toast.tsx';
import { SignOut } from '#web/blocks/sign-out.tsx';
import { SwitchLink } from '#web/blocks/switch-link.tsx';

/** The teacher's places in the masthead. */
export type TeacherPlace =
  | 'today'
  | 'caseload'
  | 'classes'
  | 'map'
  | 'evaluate'
  | 'capture'
  | 'course'
  | 'units'
  | 'messages';

interface TeacherPage {
  /** Title of the tab, without the product's name */
  readonly title: string;
  /** None of them: a page that all staff share */
  readonly current?: TeacherPlace | undefined;
  /** The class the page is about; else the first class of the course, else the first taught */
  readonly classId?: string | undefined;
  readonly courseId?: string | undefined;
  /** Name of the class or course, shown beside the places */
  readonly whose?: string | undefined;
  readonly content: Child;
  /** More for the head */
  readonly head?: Child;
  readonly after?: Child;
  /** How the act named by `?undo=` is undone: the path to post to */
  readonly undoAction?: ((id: string) => string) | undefined;
  /** What the toast offers beside what was done */
  readonly toastMore?: Child;
  readonly width?: 'wide' | 'middle' | 'narrow' | 'capture' | undefined;
  /** Drawings for what is fetched later, such as the Map's panel */
  readonly laterSigns?: readonly string[] | undefined;
  readonly status?: 200 | 404 | 409 | 422 | undefined;
}

/** Answers with a whole page of a teacher. */
export async function teacherPage(request: PageRequest, page: TeacherPage): Promise<Response> {
  const { speech, assets, c } = request;
  return c.html(
    <PageFrame
      lang={speech.language}
      dir={speech.dir}
      title={`${page.title} · Waymark`}
      assets={assets.staff}
      skipWords={speech.t('frame.skip')}
      head={page.head}
      masthead={
        <Masthead
          home="/"
          places={placesOf(request, page)}
          find={<FindStudent request={request} />}
          whose={
            <>
              {page.whose ? <a href="/classes">{page.whose}</a> : null}
              {request.standing.guards.length > 0 ? (
                <a href="/family">{speech.t('frame.my-family')}</a>
              ) : null}
              <KeysLink request={request} at={page.current} />
              <SwitchLink request={request} />
              <LanguageSwitch request={request} />
              <SignOut speech={speech} />
            </>
          }
          words={{ places: speech.t('frame.places'), menu: speech.t('frame.menu') }}
        />
      }
      toast={<PageToast request={request} undoAction={page.undoAction} more={page.toastMore} />}
      after={page.after}
      width={page.width}
      laterSigns={page.laterSigns}
    >
      {page.content}
    </PageFrame>,
    page.status ?? 200,
  );
}

function placesOf({ speech, standing }: PageRequest, { classId, courseId, current }: TeacherPage) {
  const { teaches } = standing;
  const here =
    teaches.find((each) => each.classId === classId) ??
    teaches.find((each) => each.courseId === courseId) ??
    teaches[0];
  const place = (name: TeacherPlace, href: string) => ({
    href,
    name: speech.t(`frame.${name}`),
    current: name === current,
  });
  // A leader without a class comes here from the school's page.
  const caseload = hasCaseload(standing) ? [place('caseload', '/caseload')] : [];
  if (!here) return [...caseload, { href: '/school', name: speech.t('frame.school') }];
  return [
    place('today', '/today'),
    ...caseload,
    place('classes', '/classes'),
    place('map', `/classes/${here.classId}/map`),
    place('evaluate', `/classes/${here.classId}/evaluate`),
    place('capture', `/classes/${here.classId}/capture`),
    place('course', `/courses/${here.courseId}`),
    place('units', `/courses/${here.courseId}/units`),
    place('messages', `/classes/${here.classId}/messages`),
  ];
}
