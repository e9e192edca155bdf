import { newId } from '#platform/db/new-id.ts';
import type { CourseFacts } from '#school/courses/find-course.ts';
import type { GoalWording } from '#school/goals/goal-wordings.ts';
import type { UnitPlan } from '#school/units/check-unit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import type { SaidProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import { GoalChecks } from './goal-checks.tsx';

interface UnitForm {
  readonly course: CourseFacts;
  readonly goals: readonly GoalWording[];
  readonly typed: UnitPlan;
  readonly problems: SaidProblems;
  readonly isNew: boolean;
  /** Where cancelling leads */
  readonly back: string;
}

/** The form of a unit, new or as it stands, with what was typed. */
export function showUnitForm(request: PageRequest, form: UnitForm): Promise<Response> {
  const { t } = request.speech;
  const title = t(form.isNew ? 'course.unit-new-title' : 'course.unit-change-title');
  return teacherPage(request, {
    title,
    current: 'units',
    courseId: form.course.courseId,
    whose: form.course.title,
    width: 'middle',
    status: form.problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{form.course.title}</bdi>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('course.unit-new-lede')}</p>
        </header>
        <FormErrors speech={request.speech} problems={form.problems} />
        <Form {...form} request={request} />
      </>
    ),
  });
}

function Form(props: UnitForm & { readonly request: PageRequest }) {
  const { request, goals, typed, problems, isNew, back } = props;
  const { t } = request.speech;
  return (
    <form method="post" class="form stack" id="form">
      <GoalChecks
        speech={request.speech}
        legend={t('course.unit-goals-choose')}
        goals={goals}
        chosen={typed.goalIds}
        error={problems.of('goals')}
      />
      <TextField
        id="title"
        name="title"
        label={t('course.unit-name')}
        value={typed.title}
        error={problems.of('title')}
        attributes={{ dir: 'auto' }}
      />
      {isNew ? (
        <TextArea
          id="why"
          name="why"
          label={t('plan.why')}
          help={t('plan.why-help')}
          value={typed.why}
          error={problems.of('why')}
          attributes={{ dir: 'auto' }}
        />
      ) : null}
      <TextField
        id="startsOn"
        name="startsOn"
        type="date"
        short
        label={t('course.unit-from')}
        value={typed.startsOn}
        error={problems.of('startsOn')}
      />
      <TextField
        id="endsOn"
        name="endsOn"
        type="date"
        short
        label={t('course.unit-until')}
        value={typed.endsOn}
        error={problems.of('endsOn')}
      />
      <div class="line">
        <Button kind="main">{t(isNew ? 'course.unit-add-do' : 'acts.save')}</Button>
        <LinkButton kind="plain" href={back}>
          {t('acts.cancel')}
        </LinkButton>
      </div>
      <HiddenFields fields={{ write: newId() }} />
    </form>
  );
}
