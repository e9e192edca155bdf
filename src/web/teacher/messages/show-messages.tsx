import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { countUnread } from '#school/families/count-unread.ts';
import { listThreads } from '#school/families/list-threads.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { listParts } from '#school/messages/list-parts.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { ThreadList } from '#web/teacher/inbox/thread-list.tsx';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { ApprovedTab } from './approved-tab.tsx';
import { DeliveredTab } from './delivered-tab.tsx';
import { MessagesHead } from './messages-head.tsx';
import { ToReadTab } from './to-read-tab.tsx';
import { pathOf, readPlace } from './week-of-page.ts';

/** GET /classes/:classId/messages — what families of a class may read this week: read, approve, see, hear back. */
export async function showMessages(request: PageRequest): Promise<Response> {
  const { by, speech } = request;
  const place = readPlace(request);
  const { classId, week, tab } = place;
  if (!isId(classId)) throw new NotFound('There is no such class.');
  const { messages, threads, unread } = await request.inSchool(async (school) => {
    await draftParts(school, { by, classId, week });
    return {
      messages: await listParts(school, { by, classId, week, language: speech.language }),
      threads: tab === 'replies' ? await listThreads(school, { by, classId }) : [],
      unread: await countUnread(school, { by, classId }),
    };
  });
  const { facts } = messages;
  const view = { request, place, messages };
  return teacherPage(request, {
    title: `${speech.t('frame.messages')} · ${facts.courseTitle}, ${facts.title}`,
    current: 'messages',
    classId,
    whose: `${facts.courseTitle}, ${facts.title}`,
    undoAction: (id) => `/classes/${classId}/messages/undo/${id}`,
    content: (
      <>
        <MessagesHead {...view} unread={unread} />
        {tab === 'to-read' ? <ToReadTab {...view} /> : null}
        {tab === 'approved' ? <ApprovedTab {...view} /> : null}
        {tab === 'delivered' ? <DeliveredTab {...view} /> : null}
        {tab === 'replies' ? <ThreadList request={request} threads={threads} to={pathOf(place)} /> : null}
      </>
    ),
  });
}
