import { z } from 'zod';
import { reviseRubric } from '#school/rubrics/revise-rubric.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { words, writeId } from '../course/form-parts.ts';
import { readId } from '../course/read-id.ts';
import { sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { showRubricPage } from './show-rubric.tsx';

/** Besides these, a line per level and reader: `teacher-3`, `student-3`. */
const rubricForm = z.object({ write: writeId, from: z.uuid(), language: words }).catchall(words);

/** Says the rubric in new lines: a new version. */
export async function actReviseRubric(request: PageRequest): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const form = await readForm(request.c, rubricForm);
  const { by } = request;
  const { from, language } = form;
  const tried = await tryForm(request, { act: 'rubric.revise', form }, async (school) => {
    const { levels } = await ensureScale(school);
    const descriptors = levels.map(({ level }) => ({
      level,
      teacherLine: form[`teacher-${level}`] ?? '',
      studentLine: form[`student-${level}`] ?? '',
    }));
    return reviseRubric(school, { by, goalId, language, descriptors, from });
  });
  if (tried.ok) return request.c.redirect(`/goals/${goalId}/rubric?done=course.done-rubric`, 303);
  return showRubricPage(request, { lines: form, problems: sayProblems(request.speech, tried.problems) });
}
