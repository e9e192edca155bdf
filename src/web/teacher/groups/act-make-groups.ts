import { Invalid } from '#platform/failures/failures.ts';
import { makeGroups } from '#school/groups/make-groups.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { groupForm } from './group-form.ts';
import { sayGroupProblems } from './say-group.ts';
import { newGroupPage } from './show-new-group.tsx';

/** POST /classes/:classId/groups: one group, or the pairs that were proposed. */
export async function actMakeGroups(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const classId = c.req.param('classId') ?? '';
  const form = await readForm(c, groupForm);
  const pairs = form.pair.map((pair) => pair.split(' '));
  try {
    await request.inSchool((school) =>
      makeGroups(school, {
        by,
        groups: {
          writeId: form.write,
          classId,
          purpose: form.purpose,
          goalId: form.goal,
          taskId: form.task,
          reason: form.reason,
          lastDay: form.lastDay,
          language: speech.language,
          sets: pairs.length > 0 ? pairs : [form.student],
        },
      }),
    );
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure;
    const typed = { ...form, student: [...form.student, ...pairs.flat()] };
    return newGroupPage(request, { typed, problems: sayGroupProblems(speech, failure.problems) });
  }
  const done = pairs.length > 0 ? 'groups.done-pairs' : 'groups.done-made';
  return c.redirect(`/classes/${classId}/groups?done=${done}&undo=${form.write}`, 303);
}
