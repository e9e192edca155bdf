import { newId } from '#platform/db/new-id.ts';
import { findStandards, type StandardFacts } from '#school/standards/find-standards.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { FormErrors } from './form-errors.tsx';
import { GoalFields } from './goal-fields.tsx';
import { type LoadedPicker, loadPicker } from './load-picker.ts';
import { openCourse } from './open-course.ts';
import { readId } from './read-id.ts';
import type { SaidProblems } from './say-problems.ts';
import { StandardPicker } from './standard-picker.tsx';
import type { TypedGoal } from './start-goal.ts';

interface FormState {
  readonly typed: TypedGoal;
  readonly problems: SaidProblems;
}

/** The form of a new goal, with what was typed and the frameworks to choose from beside it. */
export async function showGoalForm(request: PageRequest, state: FormState): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const { course, chosen, picker } = await request.inSchool(async (school) => ({
    course: await openCourse(request, school, courseId),
    chosen: await findStandards(school, state.typed.standardIds),
    picker: await loadPicker(request, school),
  }));
  return teacherPage(request, {
    title: request.speech.t('course.add'),
    current: 'course',
    courseId,
    whose: course.title,
    status: state.problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{course.title}</bdi>
          </p>
          <h1>{request.speech.t('course.new-title')}</h1>
          <p class="lede">{request.speech.t('course.new-lede')}</p>
        </header>
        <GoalForm request={request} courseId={courseId} state={state} chosen={chosen} picker={picker} />
      </>
    ),
  });
}

type Props = {
  readonly request: PageRequest;
  readonly courseId: string;
  readonly state: FormState;
  readonly chosen: readonly StandardFacts[];
  readonly picker: LoadedPicker;
};

function GoalForm({ request, courseId, state, chosen, picker }: Props) {
  const { speech } = request;
  const path = `/courses/${courseId}/goals/new`;
  const { replacesId } = state.typed;
  const aligned = new Set(chosen.map(({ standardId }) => standardId));
  const kept = [
    ...chosen.map(({ standardId }) => ['standard', standardId] as const),
    ...(replacesId ? [['replaces', replacesId] as const] : []),
  ];
  return (
    <div class="with-aside half">
      <div class="stack">
        <FormErrors speech={speech} problems={state.problems} />
        <form method="post" action={path} class="form stack">
          <GoalFields speech={speech} typed={state.typed} problems={state.problems} chosen={chosen} />
          <div class="line">
            <Button kind="main">{speech.t('course.add-do')}</Button>
            <LinkButton kind="plain" href={`/courses/${courseId}`}>
              {speech.t('acts.cancel')}
            </LinkButton>
          </div>
          <HiddenFields
            fields={{
              write: newId(),
              ...(replacesId ? { replaces: replacesId } : {}),
            }}
          />
        </form>
      </div>
      <StandardPicker
        speech={speech}
        picker={picker}
        path={path}
        kept={kept}
        choose={(standardId) =>
          aligned.has(standardId) ? (
            <span class="soft">{speech.t('course.aligned')}</span>
          ) : (
            <LinkButton
              tight
              href={`${path}?${new URLSearchParams([...kept, ['standard', standardId]].map(([name = '', value = '']) => [name, value]))}`}
            >
              {speech.t(aligned.size > 0 ? 'course.standard-add' : 'course.standard-start')}
            </LinkButton>
          )
        }
      />
    </div>
  );
}
