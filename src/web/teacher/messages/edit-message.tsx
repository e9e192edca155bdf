import { z } from 'zod';
import type { Slots } from '#core/messages/part.ts';
import { parseDay } from '#core/time/parse-day.ts';
import { weekOf } from '#core/time/week-of.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { discardDraft } from '#school/drafts/discard-draft.ts';
import { findDraft } from '#school/drafts/find-draft.ts';
import { keyOfForm } from '#school/drafts/read-form-key.ts';
import { editPart } from '#school/messages/edit-part.ts';
import { findVersion } from '#school/messages/find-version.ts';
import { loadOwnWords } from '#school/messages/load-own-words.ts';
import { permitPart } from '#school/messages/permit-parts.ts';
import { findName } from '#school/people/find-name.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { EditForm } from './edit-form.tsx';
import { readSlots } from './read-slots.ts';
import { pathOf, readClass } from './week-of-page.ts';

const form = z
  .object({ write: z.uuid(), version: z.uuid(), language: z.string().max(40) })
  .catchall(z.unknown());

/** GET /classes/:classId/messages/:partId/edit */
export async function showEdit(request: PageRequest): Promise<Response> {
  return editPage(request, {});
}

/** POST /classes/:classId/messages/:partId/edit — a new version, to be read once more and approved. */
export async function saveEdit(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const place = placeOf(request);
  const { write, version, language, ...fields } = await readForm(c, form);
  const partId = c.req.param('partId') ?? '';
  try {
    await request.inSchool(async (school) => {
      await permitPart(school, by, partId);
      const content = await findVersion(school, { partId, versionId: version });
      const before: Slots = content?.kind === 'draft' ? content.slots : {};
      await editPart(school, {
        by,
        writeId: write,
        partId,
        versionId: version,
        slots: readSlots(before, { fields, language }),
      });
      await discardDraft(school, { by, form: keyOfForm({ kind: 'message', partId }) });
    });
  } catch (failure) {
    if (failure instanceof Invalid) return editPage(request, { fields, language });
    throw failure;
  }
  const done = { done: 'messages.done-edited', undo: write };
  return c.redirect(`${pathOf(place, done)}#part-${partId}`, 303);
}

async function editPage(
  request: PageRequest,
  typed: { fields?: Readonly<Record<string, unknown>>; language?: string },
): Promise<Response> {
  const { by, c, speech, standing } = request;
  const { t } = speech;
  const place = placeOf(request);
  const { part, words, name, draft } = await request.inSchool(async (school) => {
    const { part } = await permitPart(school, by, c.req.param('partId') ?? '');
    return {
      part,
      draft: await findDraft(school, { by, form: keyOfForm({ kind: 'message', partId: part.partId }) }),
      words: await loadOwnWords(school, part.content.kind === 'draft' ? [part.content.slots] : []),
      name: await findName(school, { personId: part.studentId, today: standing.today }),
    };
  });
  const title = t('messages.edit-title', { name: name?.called ?? '' });
  return teacherPage(request, {
    title,
    current: 'messages',
    classId: place.classId,
    width: 'middle',
    status: typed.fields ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
          <p class="lede">{t('messages.edit-lede')}</p>
        </header>
        <EditForm
          part={part}
          words={words}
          called={name?.called ?? ''}
          request={request}
          draft={draft}
          typed={typed}
          back={pathOf(place)}
        />
      </>
    ),
  });
}

function placeOf(request: PageRequest) {
  const week = weekOf(parseDay(request.c.req.query('week') ?? '') ?? request.standing.today);
  return { classId: readClass(request), week, tab: 'to-read' as const };
}
