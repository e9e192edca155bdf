import type { Found } from '#school/imports/drafts/draft.ts';
import type { ProblemPage } from '#school/imports/drafts/list-problems.ts';
import type { Severity } from '#school/imports/problems/problem.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { ProblemFilterForm } from './problem-filter-form.tsx';
import { ProblemRows } from './problem-rows.tsx';
import { filterPath, readFilter, rowsPerPage } from './read-filter.ts';

type Props = {
  readonly importId: string;
  readonly found: Found;
  readonly page: ProblemPage;
  readonly request: PageRequest;
};

const severityTabs = {
  error: 'imports.severity-error',
  skipped: 'imports.severity-skipped',
  repaired: 'imports.severity-repaired',
  note: 'imports.severity-note',
} as const satisfies Record<Severity, string>;

/** Every problem of a file: by kind, by file, by words; a page at a time, and all of them as a file. */
export function ProblemsSection({ importId, found, page, request }: Props) {
  const { t } = request.speech;
  const filter = readFilter(request);
  const all = Object.values(found.totals).reduce((sum, count) => sum + count, 0);
  if (all === 0) return <p id="problems">{t('imports.problems', { count: 0 })}</p>;
  const severities = (Object.keys(severityTabs) as Severity[]).filter((one) => found.totals[one] > 0);
  return (
    <section class="section stack" id="problems">
      <h2>{t('imports.problems', { count: all })}</h2>
      <Tabs
        label={t('imports.problems-kinds')}
        tabs={[
          {
            href: filterPath(importId, {}),
            label: t('imports.severity-all', { count: all }),
            current: filter.severity === undefined,
          },
          ...severities.map((severity) => ({
            href: filterPath(importId, { severity }),
            label: t(severityTabs[severity], { count: found.totals[severity] }),
            current: filter.severity === severity,
          })),
        ]}
      />
      <ProblemFilterForm {...{ importId, found, filter, speech: request.speech }} />
      {found.keptProblems < all ? (
        <p>{t('imports.first-of', { kept: found.keptProblems, total: all })}</p>
      ) : null}
      {page.problems.length === 0 ? (
        <EmptyState title={t('imports.nothing-matches')} level={3}>
          <p>
            <a href={filterPath(importId, {})}>{t('imports.severity-all', { count: all })}</a>
          </p>
        </EmptyState>
      ) : (
        <ProblemRows {...{ importId, found, filter, problems: page.problems, speech: request.speech }} />
      )}
      <Pages {...{ importId, page, request }} />
      <p>
        <a href={`/imports/${importId}/problems.csv`} download>
          {t('imports.download')}
        </a>
      </p>
    </section>
  );
}

function Pages({ importId, page, request }: Omit<Props, 'found'>) {
  const { t } = request.speech;
  const filter = readFilter(request);
  if (page.total <= rowsPerPage && filter.from === 0) return null;
  const last = Math.min(filter.from + rowsPerPage, page.total);
  return (
    <nav class="line" aria-label={t('imports.pages')}>
      {filter.from > 0 ? (
        <a href={filterPath(importId, { ...filter, from: Math.max(0, filter.from - rowsPerPage) })}>
          {t('imports.earlier')}
        </a>
      ) : null}
      <span>
        {t('imports.page-of', { from: Math.min(filter.from + 1, last), to: last, total: page.total })}
      </span>
      {last < page.total ? (
        <a href={filterPath(importId, { ...filter, from: filter.from + rowsPerPage })}>
          {t('imports.further')}
        </a>
      ) : null}
    </nav>
  );
}
