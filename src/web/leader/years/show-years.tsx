import { mayArrangeClasses } from '#core/policy/classes.ts';
import { findGaps } from '#core/years/find-gaps.ts';
import { daysOfYear } from '#core/years/year-label.ts';
import { listYearClasses } from '#school/classes/list-year-classes.ts';
import { permitRoster } from '#school/classes/permit-roster.ts';
import { listTerms } from '#school/terms/list-terms.ts';
import { listYears } from '#school/terms/list-years.ts';
import { findRollover } from '#school/years/find-rollover.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { undoActionOf } from '../class/undo-change.ts';
import { MadeYearNote } from './made-year-note.tsx';
import { sayGaps } from './say-gaps.ts';
import { sayYear } from './say-year.ts';
import { TermRows } from './term-rows.tsx';

/** GET /school/years — the terms of a year: dates to look at, and what an eye on them stops at. */
export async function showYears(request: PageRequest): Promise<Response> {
  const { by, speech, standing, c } = request;
  const { t, language } = speech;
  const arranges = mayArrangeClasses(standing) !== undefined;
  const { years, year, terms, classes, made } = await request.inSchool(async (school) => {
    permitRoster(by);
    const years = await listYears(school, { by });
    const asked = c.req.query('year') ?? '';
    const year = years.labels.includes(asked) ? asked : years.current;
    return {
      years,
      year,
      terms: await listTerms(school, { schoolYear: year }),
      classes: await listYearClasses(school, { by, schoolYear: year, language }),
      made: arranges ? await findRollover(school, { by, toYear: year }) : undefined,
    };
  });
  const yearSaid = sayYear(year);
  const said = sayGaps(findGaps(terms), speech);
  const title =
    terms.length === 0
      ? t('classes.years-title-none', { year: yearSaid })
      : said.length === 0
        ? t('classes.years-title', { count: terms.length, year: yearSaid })
        : t('classes.years-title-gaps', { count: terms.length, year: yearSaid, looks: said.length });
  const { first, last } = daysOfYear(year, years.startMonth);
  return leaderPage(request, {
    title,
    current: 'classes',
    undoAction: (id) =>
      c.req.query('done') === 'classes.done-year-made'
        ? `/school/years/${id}/undo`
        : undoActionOf(request)(id),
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/school/classes?year=${year}`}>{t('classes.all')}</a>
          </p>
          <h1>{title}</h1>
          <p class="lede">
            {t(year === years.current ? 'classes.year-is-now' : 'classes.year-days', {
              year: yearSaid,
              first: speech.day(first, 'full'),
              last: speech.day(last, 'full'),
            })}
          </p>
          <div class="line acts">
            <LinkButton href={`/school/years/terms/new?year=${year}`}>{t('classes.add-term')}</LinkButton>
            {arranges ? (
              <LinkButton kind="plain" href="/school/years/next">
                {t('classes.make-next')}
              </LinkButton>
            ) : null}
          </div>
        </header>
        <Tabs
          label={t('classes.year')}
          tabs={years.labels.map((label) => ({
            href: `/school/years?year=${label}`,
            label: sayYear(label),
            current: label === year,
          }))}
        />
        <div class="stack">
          {made ? <MadeYearNote made={made} request={request} /> : null}
          {said.length > 0 ? (
            <div class="notice stack-s">
              {said.map((sentence) => (
                <p>{sentence}</p>
              ))}
            </div>
          ) : null}
          {terms.length === 0 ? (
            <EmptyState title={t('classes.terms-empty', { year: yearSaid })}>
              <p>{t('classes.terms-empty-next')}</p>
              <LinkButton kind="main" href={`/school/years/terms/new?year=${year}`}>
                {t('classes.add-term')}
              </LinkButton>
            </EmptyState>
          ) : (
            <TermRows terms={terms} classes={classes} speech={speech} />
          )}
        </div>
      </>
    ),
  });
}
