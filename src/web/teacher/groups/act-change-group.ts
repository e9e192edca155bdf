import { Invalid } from '#platform/failures/failures.ts';
import { changeGroup } from '#school/groups/change-group.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { groupForm } from './group-form.ts';
import { sayGroupProblems } from './say-group.ts';
import { changeGroupPage } from './show-change-group.tsx';

/** POST /classes/:classId/groups/:groupId: who is in it, why, and until when. */
export async function actChangeGroup(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const classId = c.req.param('classId') ?? '';
  const groupId = c.req.param('groupId') ?? '';
  const form = await readForm(c, groupForm);
  try {
    await request.inSchool((school) =>
      changeGroup(school, {
        by,
        change: {
          writeId: form.write,
          classId,
          groupId,
          studentIds: form.student,
          was: form.was,
          moves: form.moves !== '',
          reason: form.reason,
          lastDay: form.lastDay,
          language: speech.language,
        },
      }),
    );
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure;
    return changeGroupPage(request, { typed: form, problems: sayGroupProblems(speech, failure.problems) });
  }
  return c.redirect(`/classes/${classId}/groups?done=groups.done-changed&undo=${form.write}`, 303);
}
