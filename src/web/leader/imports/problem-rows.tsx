import type { Speech } from '#locales/translate.ts';
import type { Found } from '#school/imports/drafts/draft.ts';
import type { Problem } from '#school/imports/problems/problem.ts';
import { type SaidProblem, sayProblem } from '#school/imports/say-problem.ts';
import { Table } from '#web/ui/table.tsx';
import { filterPath, type PageFilter } from './read-filter.ts';
import { severityWords } from './severity-words.ts';

type Props = {
  readonly importId: string;
  readonly found: Found;
  readonly filter: PageFilter;
  readonly problems: readonly Problem[];
  readonly speech: Speech;
};

/** A row a problem: where it stands, what stands there, what is the matter and what to do, and what is done about it. */
export function ProblemRows({ importId, found, filter, problems, speech }: Props) {
  const { t } = speech;
  const countOf = new Map<string, number>();
  for (const { code, count } of found.groups) countOf.set(code, (countOf.get(code) ?? 0) + count);
  const onlyKind = ({ code }: SaidProblem) => {
    const count = countOf.get(code) ?? 0;
    if (filter.code || count < 2) return null;
    return (
      <p>
        <a href={filterPath(importId, { ...filter, code, from: 0 })}>{t('imports.only-kind', { count })}</a>
      </p>
    );
  };
  return (
    <Table
      caption={t('imports.problems', { count: problems.length })}
      quietCaption
      rows={problems.map((problem) => sayProblem(speech, problem))}
      columns={[
        {
          heading: t('imports.col-where'),
          cell: (said) => <Where said={said} speech={speech} />,
          names: true,
        },
        {
          heading: t('imports.col-matter'),
          cell: (said) => (
            <>
              <p>{said.message}</p>
              {onlyKind(said)}
            </>
          ),
        },
        {
          heading: t('imports.col-done'),
          cell: ({ severity, doneAs }) => (
            <>
              <p>
                <strong>{t(severityWords[severity])}</strong>
              </p>
              <p>{doneAs}</p>
            </>
          ),
        },
      ]}
    />
  );
}

function Where({ said: { file, row, column, value }, speech: { t } }: { said: SaidProblem; speech: Speech }) {
  return (
    <>
      {file ? <bdi>{file}</bdi> : null}
      {row === null ? null : <span class="soft"> {t('imports.row', { row: String(row) })}</span>}
      {column ? (
        <p class="soft">
          <bdi>{column}</bdi>
        </p>
      ) : null}
      {value ? (
        <p>
          <bdi>“{value}”</bdi>
        </p>
      ) : null}
    </>
  );
}
