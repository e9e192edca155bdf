import type { PageRequest } from '#web/blocks/page-request.ts';
import { Trail } from '#web/blocks/trail.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { FormErrors } from './form-errors.tsx';
import type { LoadedCourse } from './load-course.ts';
import { PrintButton } from './print-button.tsx';
import type { SaidProblems } from './say-problems.ts';
import { SetAsideNote } from './set-aside-note.tsx';
import { TakeLastGoals } from './take-last-goals.tsx';
import { toTrailGoal } from './to-trail-goal.tsx';
import { WordingNote } from './wording-note.tsx';

type Props = LoadedCourse & {
  readonly request: PageRequest;
  readonly arranging: boolean;
  readonly problems: SaidProblems;
};

export function CourseView(props: Props) {
  const { course, year, request, arranging, problems } = props;
  const { t } = request.speech;
  const { goals } = year;
  const focus = goals.filter((goal) => goal.focus).length;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow dots">
          <span>
            <bdi>{course.title}</bdi>
          </span>
          <span>{year.schoolYear}</span>
        </p>
        <h1>{t('course.title', { skills: goals.length, focus })}</h1>
        <p class="lede">{ledeOf(props, focus)}</p>
        {goals.length > 0 ? (
          <div class="line acts">
            <LinkButton href={`/courses/${course.courseId}/goals/new`}>{t('course.add')}</LinkButton>
            {goals.length > 1 ? (
              <LinkButton kind="plain" href={`/courses/${course.courseId}${arranging ? '' : '?arrange=1'}`}>
                {t(arranging ? 'course.order-done' : 'course.order')}
              </LinkButton>
            ) : null}
            <LinkButton kind="plain" href={`/courses/${course.courseId}/map`}>
              {t('plan.map')}
            </LinkButton>
            <PrintButton words={t('course.print')} />
          </div>
        ) : null}
      </header>
      <FormErrors speech={request.speech} problems={problems} />
      <div class="with-aside" id="goals">
        {goals.length > 0 ? (
          <Trail goals={goals.map((goal, place) => toTrailGoal(props, goal, place))} />
        ) : (
          <EmptyState title={t('course.empty-title')}>
            <p>{t('course.empty')}</p>
            <TakeLastGoals {...props} />
            <LinkButton kind="main" href={`/courses/${course.courseId}/goals/new`}>
              {t('course.add-first')}
            </LinkButton>
          </EmptyState>
        )}
        <aside>
          <SetAsideNote course={course} year={year} request={request} />
          {goals.length > 0 ? <WordingNote {...props} /> : null}
          <p class="no-print">
            <a href={`/courses/${course.courseId}/levels`}>{t('calculation.link')}</a>
          </p>
        </aside>
      </div>
    </>
  );
}

const FEWEST = 3;

function ledeOf({ request, year }: Props, focus: number): string {
  const { t } = request.speech;
  const lacking = FEWEST - year.goals.length;
  if (lacking > 0) return t('course.lede-few', { lacking });
  return t(focus > 0 ? 'course.lede' : 'course.lede-no-focus');
}
