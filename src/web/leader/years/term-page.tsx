import { newId } from '#platform/db/new-id.ts';
import type { TypedTerm } from '#school/terms/check-term.ts';
import type { Term } from '#school/terms/list-terms.ts';
import type { SchoolYears } from '#school/terms/list-years.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormErrors, type SaidProblems } from '../class/say-problems.tsx';
import { sayKind } from './say-gaps.ts';

interface TermPage {
  /** Undefined for one that is to be made */
  readonly termId: string | undefined;
  readonly typed: TypedTerm;
  readonly problems: SaidProblems;
  readonly years: SchoolYears;
  /** What it may be part of */
  readonly others: readonly Term[];
}

const KINDS = ['schoolYear', 'semester', 'term', 'gradingPeriod'] as const;

/** The form of a term, new or as it stands, with what was typed. */
export function termPage(request: PageRequest, page: TermPage): Promise<Response> {
  const { termId, typed, problems, years, others } = page;
  const { speech } = request;
  const { t } = speech;
  const title = termId ? t('classes.term-title', { term: typed.title }) : t('classes.add-term-title');
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/school/years?year=${encodeURIComponent(typed.schoolYear)}`}>{t('classes.years')}</a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('classes.term-lede')}</p>
        </header>
        <FormErrors speech={speech} problems={problems} />
        <form method="post" class="form stack">
          <TextField
            id="title"
            name="title"
            label={t('classes.term-name')}
            value={typed.title}
            error={problems.of('title')}
            attributes={{ dir: 'auto' }}
          />
          <SelectField
            id="kind"
            name="kind"
            label={t('classes.term-kind')}
            value={typed.kind}
            options={KINDS.map((kind) => ({ value: kind, label: sayKind(kind, speech) }))}
          />
          <SelectField
            id="year"
            name="year"
            label={t('classes.year')}
            value={typed.schoolYear}
            error={problems.of('year')}
            options={years.labels.map((label) => ({ value: label, label }))}
          />
          <TextField
            id="startsOn"
            name="startsOn"
            type="date"
            short
            label={t('classes.first-day')}
            value={typed.startsOn}
            error={problems.of('startsOn')}
          />
          <TextField
            id="endsOn"
            name="endsOn"
            type="date"
            short
            label={t('classes.last-day')}
            value={typed.endsOn}
            error={problems.of('endsOn')}
          />
          <SelectField
            id="parent"
            name="parent"
            label={t('classes.term-parent')}
            value={typed.parentId}
            error={problems.of('parent')}
            options={[
              { value: '', label: t('classes.term-parent-none') },
              ...others.map((each) => ({
                value: each.termId,
                label: each.title === each.schoolYear ? each.title : `${each.title}, ${each.schoolYear}`,
              })),
            ]}
          />
          <div class="line">
            <Button kind="main">{t(termId ? 'acts.save' : 'classes.add-term')}</Button>
            <LinkButton kind="plain" href={`/school/years?year=${encodeURIComponent(typed.schoolYear)}`}>
              {t('acts.cancel')}
            </LinkButton>
          </div>
          <HiddenFields fields={{ write: newId() }} />
        </form>
        {termId ? (
          <section class="section stack">
            <h2>{t('classes.end-term-title')}</h2>
            <p>{t('classes.end-term-lede')}</p>
            <form method="post" action={`/school/years/terms/${termId}/end`}>
              <Button kind="away">{t('classes.end-term')}</Button>
              <HiddenFields fields={{ write: newId(), year: typed.schoolYear }} />
            </form>
          </section>
        ) : null}
      </>
    ),
  });
}
