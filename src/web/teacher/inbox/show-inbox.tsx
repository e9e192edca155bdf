import { listThreads } from '#school/families/list-threads.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { ThreadList, type WarnedAnswer } from './thread-list.tsx';

/** GET /inbox — what families of all one's students have written. */
export async function showInbox(request: PageRequest): Promise<Response> {
  return inboxPage(request, undefined);
}

/** The same page, with an answer that a warning stands beside in its box again. */
export async function inboxPage(request: PageRequest, warned: WarnedAnswer | undefined): Promise<Response> {
  const { by, speech } = request;
  const threads = await request.inSchool((school) => listThreads(school, { by }));
  const title = speech.t('messages.inbox-title', {
    count: threads.filter(({ unread }) => unread > 0).length,
  });
  return teacherPage(request, {
    title,
    current: 'messages',
    status: warned ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">{speech.t('messages.inbox-eyebrow')}</p>
          <h1>{title}</h1>
        </header>
        <ThreadList request={request} threads={threads} to="/inbox" warned={warned} />
      </>
    ),
  });
}
