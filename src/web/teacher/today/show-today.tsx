import { countWaitingTalks } from '#school/checkins/open-check-ins.ts';
import { openToday } from '#school/focus/open-today.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { TalkNotice } from '#web/blocks/talk-notice.tsx';
import { stateWith } from '#web/teacher/live/tell-queue.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { type OpenedForm, TodayView } from './today-view.tsx';

/** GET /today?open=row: whom to turn to first, with one row's form open where it is asked for. */
export async function showToday(request: PageRequest): Promise<Response> {
  const row = request.c.req.query('open');
  return todayPage(request, row === undefined ? undefined : { row });
}

/** The same page; with a problem where a form could not be sent. */
export async function todayPage(request: PageRequest, opened: OpenedForm | undefined): Promise<Response> {
  const { by, speech, school } = request;
  const { timeZone } = school;
  const { today, waiting } = await request.inSchool(async (room) => ({
    today: await openToday(room, { by, language: speech.language, timeZone }),
    waiting: await countWaitingTalks(room, { by }),
  }));
  const count = new Set(today.rows.map(({ studentId }) => studentId)).size;
  const title = speech.t('focus.title', { count });
  return teacherPage(request, {
    title: `${title} · ${speech.t('frame.today')}`,
    current: 'today',
    status: opened?.problem === undefined ? 200 : 422,
    undoAction: undoOf(request),
    content: (
      <>
        <TalkNotice count={waiting} speech={speech} />
        <TodayView
          today={{ ...today, state: stateWith(today.state, waiting) }}
          day={by.standing.today}
          title={title}
          opened={opened}
          timeZone={timeZone}
          speech={speech}
        />
      </>
    ),
  });
}

/** How what the toast tells of is undone: the path to post to, by the id of what it made. */
function undoOf({ c }: PageRequest): ((id: string) => string) | undefined {
  switch (c.req.query('done')) {
    case 'focus.done-seen':
      return (id) => `/today/seen/${id}/undo`;
    case 'focus.done-replied':
      return (id) => `/today/replies/${id}/undo`;
    case 'map.done-feedback':
      return (id) => `/feedback/${id}/withdraw`;
    default:
      return undefined;
  }
}
