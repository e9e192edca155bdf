import { z } from 'zod';
import { type ReadPlan, readCoursePlan } from '#core/plan/read-course-plan.ts';
import { parseDay } from '#core/time/parse-day.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { bringPlan } from '#school/plans/bring-plan.ts';
import { type ComparedPlan, comparePlan } from '#school/plans/compare-plan.ts';
import { firstDay } from '#school/plans/first-day.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { writeId } from '../course/form-parts.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { tryForm } from '../course/try-form.ts';
import { teacherPage } from '../teacher-page.tsx';
import { PlanFileView } from './plan-file-view.tsx';

const fileForm = z.object({
  write: writeId,
  /** A file that was chosen, or the text of the one that is looked at */
  file: z.union([z.instanceof(File), z.string()]).optional(),
  text: z.string().optional(),
  firstDay: z.string().optional(),
  step: z.enum(['look', 'bring']).catch('look'),
});

/** A file as it is looked at, before anything is made. */
export interface LookedAt {
  readonly read: ReadPlan | { readonly kind: 'no-file' };
  readonly text: string;
  readonly compared: ComparedPlan | undefined;
  /** First school day of this year; null where what was typed is no day */
  readonly firstDay: string | null;
}

/** GET /courses/:courseId/plan-file — share this course's plan, or bring in a colleague's. */
export async function showPlanFile(request: PageRequest): Promise<Response> {
  return showPage(request, undefined);
}

/** POST /courses/:courseId/plan-file — looks at a file, and brings it in once it was looked at. */
export async function actPlanFile(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const form = await readForm(request.c, fileForm);
  const { by } = request;
  const text = form.text ?? (await textOf(form.file));
  const read = text === '' ? ({ kind: 'no-file' } as const) : readCoursePlan(text);
  const { compared, first } = await request.inSchool(async (school) => {
    await openCourse(request, school, courseId);
    const year = await currentYear(school, by.standing.today);
    return {
      compared:
        read.kind === 'plan' ? await comparePlan(school, { by, courseId, plan: read.plan }) : undefined,
      first: form.firstDay === undefined ? await firstDay(school, year) : parseDay(form.firstDay),
    };
  });
  const mayBring = compared && compared.tooMany === 0 && compared.unsaid.length === 0;
  if (form.step === 'look' || read.kind !== 'plan' || !mayBring || !first)
    return showPage(request, { read, text, compared, firstDay: first });
  const sent = { write: form.write, text, firstDay: first };
  const tried = await tryForm(request, { act: 'plan.bring', form: sent }, (school) =>
    bringPlan(school, { by, courseId, plan: read.plan, firstDay: first }),
  );
  if (!tried.ok) throw new Invalid(tried.problems);
  const { arrivalId } = tried.answer;
  return request.c.redirect(`/courses/${courseId}/units?done=plan.done-brought&undo=${arrivalId}`, 303);
}

/** Bytes that are no text become signs that JSON has no place for. */
async function textOf(file: File | string | undefined): Promise<string> {
  return file instanceof File ? await file.text() : (file ?? '');
}

async function showPage(request: PageRequest, looked: LookedAt | undefined): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const { t } = request.speech;
  const course = await request.inSchool((school) => openCourse(request, school, courseId));
  const isPlan = looked === undefined || (looked.read.kind === 'plan' && looked.firstDay !== null);
  return teacherPage(request, {
    title: t('plan.file'),
    current: 'units',
    courseId,
    whose: course.title,
    width: 'middle',
    status: isPlan ? 200 : 422,
    content: <PlanFileView speech={request.speech} course={course} looked={looked} />,
  });
}
