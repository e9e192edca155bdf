import { weeksToMove } from '#core/plan/move-days.ts';
import { moveUnit } from '#core/plan/move-unit.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { CourseFacts } from '#school/courses/find-course.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { Said } from '../course/said.tsx';
import { ComingUnits } from './coming-units.tsx';
import type { LookedAt } from './plan-file.tsx';

type Props = {
  readonly speech: Speech;
  readonly course: CourseFacts;
  readonly looked: LookedAt | undefined;
};

export function PlanFileView(props: Props) {
  const { speech, course, looked } = props;
  const { t } = speech;
  const path = `/courses/${course.courseId}`;
  const isPlan = looked?.read.kind === 'plan';
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">
          <a href={`${path}/units`}>
            <bdi>{course.title}</bdi>
          </a>
        </p>
        <h1>{t(isPlan ? 'plan.file-look-title' : 'plan.file-title')}</h1>
        <p class="lede">{t(isPlan ? 'plan.file-look-lede' : 'plan.file-lede')}</p>
      </header>
      {looked && !isPlan ? <Problems speech={speech} read={looked.read} /> : null}
      {isPlan ? (
        <Preview {...props} looked={looked} />
      ) : (
        <>
          <section class="section stack">
            <h2>{t('plan.file-share')}</h2>
            <p>{t('plan.file-share-lede')}</p>
            <p>
              <LinkButton href={`${path}/plan.json`} attributes={{ download: true, 'data-turbo': 'false' }}>
                {t('plan.file-download')}
              </LinkButton>
            </p>
          </section>
          <section class="section stack">
            <h2>{t('plan.file-bring')}</h2>
            <form method="post" enctype="multipart/form-data" class="form stack">
              <TextField
                id="file"
                name="file"
                type="file"
                label={t('plan.file-choose')}
                help={t('plan.file-choose-help')}
                attributes={{ accept: '.json,application/json' }}
              />
              <Button kind="main">{t('plan.file-look')}</Button>
              <HiddenFields fields={{ write: newId(), step: 'look' }} />
            </form>
          </section>
        </>
      )}
    </>
  );
}

/** Why the file cannot be taken, in words; each leads to the field where another is chosen. */
function Problems({ speech, read }: { readonly speech: Speech; readonly read: LookedAt['read'] }) {
  const { t } = speech;
  if (read.kind === 'plan') return null;
  const said =
    read.kind === 'problems'
      ? [
          ...read.problems.map(({ at, problem }) => t(`plan.file-wrong-${problem}`, { at })),
          ...(read.more > 0 ? [t('plan.file-more', { count: read.more })] : []),
        ]
      : [t(WHOLE[read.kind])];
  return (
    <ErrorSummary
      title={t('plan.file-not-taken')}
      errors={said.map((message) => ({ fieldId: 'file', message }))}
    />
  );
}

type Whole = Exclude<LookedAt['read']['kind'], 'plan' | 'problems'>;

const WHOLE = {
  'no-file': 'plan.file-none',
  'too-large': 'plan.file-too-large',
  'not-json': 'plan.file-not-json',
  'other-file': 'plan.file-other',
  'other-version': 'plan.file-other-version',
} as const satisfies Record<Whole, string>;

function Preview({ speech, course, looked }: Props & { readonly looked: LookedAt }) {
  const { t, day, list } = speech;
  const { read, compared, firstDay, text } = looked;
  if (read.kind !== 'plan' || !compared) return null;
  const { plan } = read;
  const titles = new Map(plan.goals.map(({ key, wordings }) => [key, wordings[0]?.title ?? '']));
  const weeks = firstDay ? weeksToMove(plan.firstDay, firstDay) : 0;
  const mayBring = compared.tooMany === 0 && compared.unsaid.length === 0;
  return (
    <form method="post" enctype="multipart/form-data" class="stack">
      <p>{t('plan.file-of', { course: plan.course.title })}</p>
      <h2>{t('plan.file-goals', { count: compared.coming.length })}</h2>
      <ul class="rows">
        {compared.coming.map(({ wordings: [original] }) =>
          original ? (
            <li class="row">
              <p>
                <Said words={original.statement} language={original.language} />
              </p>
            </li>
          ) : null,
        )}
      </ul>
      {compared.known.size > 0 ? (
        <p class="soft">{t('plan.file-known', { count: compared.known.size })}</p>
      ) : null}
      {compared.tooMany > 0 ? (
        <Notice>
          <p>{t('plan.file-no-room', { count: compared.tooMany })}</p>
        </Notice>
      ) : null}
      {compared.unsaid.length > 0 ? (
        <Notice>
          <p>
            {t('plan.file-unsaid', { goals: list(compared.unsaid.map(({ key }) => titles.get(key) ?? '')) })}
          </p>
        </Notice>
      ) : null}
      <h2>{t('plan.last-units-title', { count: plan.units.length })}</h2>
      <div class="form stack">
        <TextField
          id="firstDay"
          name="firstDay"
          type="date"
          short
          label={t('plan.first-day')}
          help={t('plan.first-day-help', { was: day(plan.firstDay, 'full') })}
          value={firstDay ?? ''}
          error={firstDay === null ? t('course.problem-day') : undefined}
        />
        <Button name="step" value="look">
          {t('plan.look-again')}
        </Button>
      </div>
      <ComingUnits
        speech={speech}
        units={plan.units.map((unit) => moveUnit(unit, weeks))}
        goalTitle={(key) => titles.get(key) ?? ''}
      />
      <div class="line">
        {mayBring ? (
          <Button kind="main" name="step" value="bring">
            {t('plan.file-do')}
          </Button>
        ) : null}
        <LinkButton kind="plain" href={`/courses/${course.courseId}/plan-file`}>
          {t('plan.file-another')}
        </LinkButton>
      </div>
      <HiddenFields fields={{ write: newId(), text }} />
    </form>
  );
}
