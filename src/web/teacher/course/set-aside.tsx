import { z } from 'zod';
import { newId } from '#platform/db/new-id.ts';
import { setAsideGoal } from '#school/goals/set-aside-goal.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { FormErrors } from './form-errors.tsx';
import { words, writeId } from './form-parts.ts';
import { type LoadedCourse, loadCourse } from './load-course.ts';
import { OffFields } from './off-fields.tsx';
import { readId } from './read-id.ts';
import { noProblems, type SaidProblems, sayProblems } from './say-problems.ts';
import { tryForm } from './try-form.ts';

const setAsideForm = z.object({ write: writeId, off: z.uuid(), reason: words });

/** Asks which goal comes off the table and why. */
export async function showSetAside(request: PageRequest): Promise<Response> {
  return showForm(request, { off: request.c.req.query('goal'), reason: '', problems: noProblems });
}

/** Sets the goal aside; without a reason the form comes back. */
export async function actSetAside(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const form = await readForm(request.c, setAsideForm);
  const { off: adoptionId, reason } = form;
  const tried = await tryForm(request, { act: 'goal.set-aside', form }, (school) =>
    setAsideGoal(school, { by: request.by, courseId, adoptionId, reason }),
  );
  if (!tried.ok) {
    const problems = sayProblems(request.speech, tried.problems);
    return showForm(request, { off: adoptionId, reason, problems });
  }
  const { setAsideId } = tried.answer;
  return request.c.redirect(`/courses/${courseId}?done=course.done-set-aside&undo=${setAsideId}`, 303);
}

interface FormState {
  readonly off: string | undefined;
  readonly reason: string;
  readonly problems: SaidProblems;
}

async function showForm(request: PageRequest, state: FormState): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const loaded = await request.inSchool((school) => loadCourse(request, school, courseId));
  return teacherPage(request, {
    title: request.speech.t('course.set-aside'),
    current: 'course',
    courseId,
    whose: loaded.course.title,
    width: 'middle',
    status: state.problems.list.length > 0 ? 422 : 200,
    content: <SetAsideView request={request} loaded={loaded} state={state} />,
  });
}

type Props = { readonly request: PageRequest; readonly loaded: LoadedCourse; readonly state: FormState };

function SetAsideView({ request, loaded, state }: Props) {
  const { speech } = request;
  const { course, year } = loaded;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">
          <bdi>{course.title}</bdi>
        </p>
        <h1>{speech.t('course.set-aside-question')}</h1>
        <p class="lede">{speech.t('course.set-aside-help')}</p>
      </header>
      <FormErrors speech={speech} problems={state.problems} />
      <form method="post" class="form stack">
        <OffFields speech={speech} goals={year.goals} state={state} />
        <div class="line">
          <Button kind="main">{speech.t('course.set-aside-do')}</Button>
          <LinkButton kind="plain" href={`/courses/${course.courseId}`}>
            {speech.t('acts.cancel')}
          </LinkButton>
        </div>
        <HiddenFields fields={{ write: newId() }} />
      </form>
    </>
  );
}
