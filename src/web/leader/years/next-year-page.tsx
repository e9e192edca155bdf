import { newId } from '#platform/db/new-id.ts';
import type { TypedPlan } from '#school/years/check-plan.ts';
import type { Rollover } from '#school/years/find-rollover.ts';
import type { Proposal } from '#school/years/rollover-plan.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormErrors, type SaidProblems } from '../class/say-problems.tsx';
import { ChooseClasses } from './choose-classes.tsx';
import { ChooseGoals } from './choose-goals.tsx';
import { ChooseGrades } from './choose-grades.tsx';
import { ChooseTerms } from './choose-terms.tsx';
import { MadeYearNote } from './made-year-note.tsx';
import { sayYear } from './say-year.ts';

/** What every part of the page is given. */
export interface NextYear {
  readonly proposal: Proposal;
  readonly typed: TypedPlan;
  readonly problems: SaidProblems;
}

/** The next school year as it would be: every part of it can be changed, and nothing is made until the last button. */
export function nextYearPage(request: PageRequest, page: NextYear): Promise<Response> {
  const { proposal, typed, problems } = page;
  const { speech } = request;
  const { t } = speech;
  const [toYear, fromYear] = [sayYear(proposal.toYear), sayYear(proposal.fromYear)];
  const title = t('classes.next-title', {
    year: toYear,
    classes: typed.classes.size,
    goals: proposal.courses
      .filter(({ courseId }) => typed.goalsOf.has(courseId))
      .reduce((sum, { goals }) => sum + goals, 0),
  });
  return leaderPage(request, {
    title,
    current: 'classes',
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href="/school/years">{t('classes.years')}</a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('classes.next-lede', { from: fromYear })}</p>
        </header>
        <FormErrors speech={speech} problems={problems} />
        {proposal.classes.length === 0 ? (
          <EmptyState title={t('classes.next-empty', { year: fromYear })}>
            <p>{t('classes.next-empty-next')}</p>
            <LinkButton kind="main" href="/imports">
              {t('classes.import')}
            </LinkButton>
          </EmptyState>
        ) : (
          <form method="post" action="/school/years/next">
            <section class="ledger">
              <h2>{t('classes.next-first-day')}</h2>
              <TextField
                id="startsOn"
                name="startsOn"
                type="date"
                short
                label={t('classes.first-day')}
                help={t('classes.next-first-day-help', { from: fromYear })}
                value={typed.startsOn}
                error={problems.of('startsOn')}
              />
            </section>
            <ChooseTerms {...page} speech={speech} />
            <ChooseClasses {...page} speech={speech} />
            <ChooseGrades {...page} speech={speech} />
            <ChooseGoals {...page} speech={speech} />
            <section class="ledger">
              <h2>{t('classes.next-make')}</h2>
              <div class="stack">
                <p>{t('classes.next-stays', { from: fromYear })}</p>
                <div class="line">
                  <Button name="do" value="look">
                    {t('classes.look-again')}
                  </Button>
                  <Button kind="main" name="do" value="make">
                    {t('classes.make-year', { year: toYear })}
                  </Button>
                </div>
                <p class="soft">{t('classes.next-undo')}</p>
              </div>
            </section>
            <HiddenFields fields={{ write: newId() }} />
          </form>
        )}
      </>
    ),
  });
}

/** The next year was made already: what it has, and the way back as long as there is one. */
export function madeYearPage(request: PageRequest, made: Rollover): Promise<Response> {
  const { t } = request.speech;
  const title = t('classes.next-made', { year: sayYear(made.toYear) });
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href="/school/years">{t('classes.years')}</a>
          </p>
          <h1>{title}</h1>
        </header>
        <MadeYearNote made={made} request={request} />
        <p>
          <LinkButton href={`/school/classes?year=${made.toYear}`}>
            {t('classes.see-classes', { year: sayYear(made.toYear) })}
          </LinkButton>
        </p>
      </>
    ),
  });
}
