import { mayArrangeClasses, mayKeepRoster } from '#core/policy/classes.ts';
import type { Speech } from '#locales/translate.ts';
import { listYearClasses, type YearClass } from '#school/classes/list-year-classes.ts';
import { listTerms } from '#school/terms/list-terms.ts';
import { listYears } from '#school/terms/list-years.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { undoActionOf } from '../class/undo-change.ts';
import { sayYear } from '../years/say-year.ts';
import { ClassRows } from './class-rows.tsx';

/** GET /school/classes — every class of a year by its course: who teaches it, how many learn there. */
export async function showClasses(request: PageRequest): Promise<Response> {
  const { by, speech, school, standing, c } = request;
  const { t, language } = speech;
  const { years, year, all, terms } = await request.inSchool(async (room) => {
    const years = await listYears(room, { by });
    const asked = c.req.query('year') ?? '';
    const year = years.labels.includes(asked) ? asked : years.current;
    return {
      years,
      year,
      all: await listYearClasses(room, { by, schoolYear: year, language }),
      terms: await listTerms(room, { schoolYear: year }),
    };
  });
  const words = (c.req.query('q') ?? '').trim().slice(0, 100);
  const meeting = all.filter(({ endedOn }) => endedOn === null || endedOn > standing.today);
  const shown = words === '' ? all : all.filter((each) => fits(each, words));
  const title = titleOf({ classes: meeting, year, speech });
  const arranges = mayArrangeClasses(standing) !== undefined;
  return leaderPage(request, {
    title,
    current: 'classes',
    undoAction: undoActionOf(request),
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow dots">
            <span>
              <bdi>{school.name}</bdi>
            </span>
            <span>
              <bdi>{sayYear(year)}</bdi>
            </span>
          </p>
          <h1>{title}</h1>
          <div class="line acts">
            {arranges ? (
              <LinkButton href={`/school/classes/new?year=${year}`}>{t('classes.add')}</LinkButton>
            ) : null}
            {mayKeepRoster(standing) ? (
              <LinkButton kind="plain" href={`/school/years?year=${year}`}>
                {t('classes.years')}
              </LinkButton>
            ) : null}
          </div>
        </header>
        <form method="get" action="/school/classes" class="filters" role="search">
          <TextField id="q" name="q" type="search" label={t('classes.search')} value={words} />
          <SelectField
            id="year"
            name="year"
            label={t('classes.year')}
            value={year}
            options={years.labels.map((label) => ({ value: label, label }))}
          />
          <div class="line">
            <Button>{t('classes.show')}</Button>
          </div>
        </form>
        {all.length === 0 ? (
          <EmptyState title={t('classes.none-title', { year: sayYear(year) })}>
            <p>{t(year === years.next ? 'classes.none-next-year' : 'classes.none')}</p>
            {arranges ? (
              <LinkButton kind="main" href={year === years.next ? '/school/years/next' : '/imports'}>
                {t(year === years.next ? 'classes.make-next' : 'classes.import')}
              </LinkButton>
            ) : null}
          </EmptyState>
        ) : shown.length === 0 ? (
          <EmptyState title={t('classes.none-found', { words })}>
            <p>{t('classes.none-found-next')}</p>
            <LinkButton href={`/school/classes?year=${year}`}>{t('classes.show-all')}</LinkButton>
          </EmptyState>
        ) : (
          <ClassRows classes={shown} terms={terms} request={request} />
        )}
      </>
    ),
  });
}

function fits({ title, code, courseTitle, teachers }: YearClass, words: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
  const all = plain([title, code ?? '', courseTitle, ...teachers.map(({ display }) => display)].join(' '));
  return plain(words)
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

/** The answer to what one comes for: how many there are, and which of them lack somebody. */
function titleOf({
  classes,
  year,
  speech: { t },
}: {
  classes: readonly YearClass[];
  year: string;
  speech: Speech;
}): string {
  const count = classes.length;
  const untaught = classes.filter(({ teachers }) => teachers.length === 0).length;
  const empty = classes.filter(({ students }) => students === 0).length;
  if (untaught > 0 && empty > 0) return t('classes.title-both', { count, untaught, empty });
  if (untaught > 0) return t('classes.title-untaught', { count, untaught });
  if (empty > 0) return t('classes.title-empty', { count, empty });
  return count === 0 ? t('classes.title-none', { year: sayYear(year) }) : t('classes.title', { count });
}
