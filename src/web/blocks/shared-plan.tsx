import type { Child } from 'hono/jsx';
import type { PlanPart } from '#core/plan/plan-parts.ts';
import type { Speech } from '#locales/translate.ts';
import type { SharedPlan } from '#school/plans/open-student-plan.ts';
import { PlanText } from './plan-text.tsx';
import { saySlotTime } from './say-slot-time.ts';
import { sayWindow } from './say-window.ts';

type Props = { readonly plan: SharedPlan; readonly speech: Speech };

/** A unit's plan as students and families read it, on one sheet: from the goals to when one may be ready. No level. */
export function SharedPlanView({ plan, speech }: Props) {
  const { t, day } = speech;
  const { unit, courseTitle, goals, voices } = plan;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow dots">
          <span>
            <bdi>{courseTitle}</bdi>
          </span>
          <span>
            {t('course.unit-dates', { from: day(unit.startsOn, 'day'), until: day(unit.endsOn, 'day') })}
          </span>
        </p>
        <h1>
          <bdi>{unit.title}</bdi>
        </h1>
      </header>
      <section class="ledger">
        <h2>{t('course.unit-goals', { count: goals.length })}</h2>
        <ul class="stack-s">
          {goals.map(({ statement, language, isFallback }) => (
            <li>
              <strong lang={isFallback ? language : undefined} dir="auto">
                {statement}
              </strong>
            </li>
          ))}
        </ul>
      </section>
      <Part plan={plan} part="show" heading={t('plan.show')}>
        <Names plan={plan} speech={speech} kinds={['summative']} />
      </Part>
      <Part plan={plan} part="texts" heading={t('plan.texts')} />
      <Part plan={plan} part="know" heading={t('plan.know')} />
      <Part plan={plan} part="why" heading={t('plan.why')}>
        {voices.length > 0 ? (
          <ul class="stack-s">
            {voices.map(({ body, classTitle }) => (
              <li>
                <q dir="auto">{body}</q> <span class="soft">{t('plan.said-in', { class: classTitle })}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </Part>
      <Part plan={plan} part="learn" heading={t('plan.learn')}>
        <Names plan={plan} speech={speech} kinds={['practice', 'formative']} />
      </Part>
      <Windows plan={plan} speech={speech} />
    </>
  );
}

/** A part of the plan; one of which nothing is said is left out. */
function Part({
  plan,
  part,
  heading,
  children,
}: {
  readonly plan: SharedPlan;
  readonly part: PlanPart;
  readonly heading: string;
  readonly children?: Child;
}) {
  const body = plan.unit.texts[part]?.body ?? '';
  const isEmpty = body === '' && !hasMore(plan, part);
  if (isEmpty) return null;
  return (
    <section class="ledger">
      <h2>{heading}</h2>
      <div class="stack-s">
        {body === '' ? null : <PlanText text={body} />}
        {children ?? null}
      </div>
    </section>
  );
}

function hasMore({ tasks, voices }: SharedPlan, part: PlanPart): boolean {
  if (part === 'why') return voices.length > 0;
  if (part === 'show') return tasks.some(({ kind }) => kind === 'summative');
  return part === 'learn' && tasks.some(({ kind }) => kind !== 'summative');
}

function Names({
  plan: { tasks },
  speech: { t },
  kinds,
}: Props & { readonly kinds: readonly SharedPlan['tasks'][number]['kind'][] }) {
  const named = tasks.filter(({ kind }) => kinds.includes(kind));
  if (named.length === 0) return null;
  return (
    <ul class="stack-s">
      {named.map(({ title, inGroups }) => (
        <li class="dots">
          <span>
            <bdi>{title}</bdi>
          </span>
          {inGroups ? <span class="soft">{t('plan.in-groups')}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** When one may be ready for what, and when the student shows it. A task without a window may be done any day. */
function Windows({ plan: { tasks, slots }, speech }: Props) {
  const { t } = speech;
  const timed = tasks.filter(
    ({ taskId, readyFrom, readyAbout }) =>
      readyFrom !== null || readyAbout !== null || slots.some((slot) => slot.taskId === taskId),
  );
  if (timed.length === 0) return null;
  return (
    <section class="ledger">
      <h2>{t('plan.when')}</h2>
      <div class="stack-s">
        <p class="soft">{t('plan.when-lede')}</p>
        <ul class="stack-s">
          {timed.map((task) => (
            <li>
              <strong>
                <bdi>{task.title}</bdi>
              </strong>
              <br />
              {sayWindow(speech, task)}
              {slots
                .filter(({ taskId }) => taskId === task.taskId)
                .map((slot) => (
                  <>
                    <br />
                    {t('plan.time-to-show', { time: saySlotTime(speech, slot) })}
                  </>
                ))}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
