import type { Speech } from '#locales/translate.ts';
import type { Found } from '#school/imports/drafts/draft.ts';
import type { Problem } from '#school/imports/problems/problem.ts';
import { type SaidProblem, sayProblem } from '#school/imports/say-problem.ts';
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
    <ul class="rows people" aria-label={t('imports.problems', { count: problems.length })}>
      {problems
        .map((problem) => sayProblem(speech, problem))
        .map((said) => (
          <li class="row">
            <Where said={said} speech={speech} />
            <div>
              <p>{said.message}</p>
              <p class="what">
                <strong>{t(severityWords[said.severity])}</strong>
                <span>{said.doneAs}</span>
              </p>
              {onlyKind(said)}
            </div>
          </li>
        ))}
    </ul>
  );
}

function Where({ said: { file, row, column, value }, speech: { t } }: { said: SaidProblem; speech: Speech }) {
  return (
    <div>
      <p class="who">
        {file ? <bdi>{file}</bdi> : null}
        {row === null ? null : <span class="soft"> {t('imports.row', { row: String(row) })}</span>}
      </p>
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
    </div>
  );
}
