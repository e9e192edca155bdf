import type { AlteredLevel } from '#school/calculation-changes/read-altered.ts';
import type { Preview } from '#school/calculation-changes/read-preview.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { LevelMark } from '../level-mark.tsx';
import { sayEstimate } from '../say-level.ts';
import type { ChangeProps } from './change-view.tsx';
import { LEVELS_PER_PAGE, previewPath } from './read-preview-page.ts';

type Props = ChangeProps & { readonly preview: Preview };

/** Whose levels would be said otherwise: narrowed by goal, class and direction, a page at a time, and as a file. */
export function PreviewSection(props: Props) {
  const { opened, base, page, preview, speech } = props;
  const { t } = speech;
  const at = `${base}/changes/${opened.change.id}`;
  return (
    <section class="section stack no-print" id="whom">
      <h2>{t('calculation.for-whom')}</h2>
      <Filters {...props} at={at} />
      {preview.rows.length === 0 ? <p>{t('calculation.nothing-matches')}</p> : null}
      <ul class="rows">
        {preview.rows.map((row) => (
          <Row {...props} row={row} />
        ))}
      </ul>
      {preview.unnamed > 0 ? <p>{t('calculation.unnamed', { count: preview.unnamed })}</p> : null}
      <Pages {...props} at={at} />
      {preview.total > 0 ? (
        <p>
          <a href={previewPath(`${at}/levels.csv`, { ...page, from: 0 })} download>
            {t('calculation.download')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Filters({ opened, page, preview, speech, at }: Props & { readonly at: string }) {
  const { t } = speech;
  const { goalId, classId, direction } = page.filter;
  return (
    <form method="get" action={`${at}#whom`} class="filters" role="search">
      <SelectField
        id="goal"
        name="goal"
        label={t('calculation.col-goal')}
        value={goalId ?? ''}
        options={[
          { value: '', label: t('calculation.all-goals') },
          ...[...opened.goals.values()]
            .toSorted((a, b) => a.title.localeCompare(b.title, speech.language))
            .map((goal) => ({ value: goal.goalId, label: goal.title, lang: goal.language })),
        ]}
      />
      {preview.classes.length > 1 ? (
        <SelectField
          id="class"
          name="class"
          label={t('calculation.col-class')}
          value={classId ?? ''}
          options={[
            { value: '', label: t('calculation.all-classes') },
            ...preview.classes.map(({ classId: value, title }) => ({ value, label: title })),
          ]}
        />
      ) : null}
      <SelectField
        id="way"
        name="way"
        label={t('calculation.col-way')}
        value={direction ?? ''}
        options={[
          { value: '', label: t('calculation.both-ways') },
          { value: 'up', label: t('calculation.up') },
          { value: 'down', label: t('calculation.down') },
        ]}
      />
      <div class="line">
        <Button>{t('calculation.show')}</Button>
        {goalId || classId || direction ? (
          <LinkButton kind="plain" href={`${at}#whom`}>
            {t('calculation.show-all')}
          </LinkButton>
        ) : null}
      </div>
    </form>
  );
}

function Row({ opened: { change, goals, scales }, speech, row }: Props & { readonly row: AlteredLevel }) {
  const { t } = speech;
  const goal = goals.get(row.goalId);
  const from = sayEstimate(speech, row.from, scales.before);
  const to = sayEstimate(speech, row.to, scales.after);
  return (
    <li class="row">
      <div>
        <p class="who">
          <a href={`/students/${row.studentId}`}>
            <bdi>{row.name}</bdi>
          </a>
        </p>
        <p class="what dots">
          {row.classes.map((title) => (
            <span>
              <bdi>{title}</bdi>
            </span>
          ))}
          {goal ? (
            <span>
              <bdi lang={goal.isFallback ? goal.language : undefined}>{goal.title}</bdi>
            </span>
          ) : null}
        </p>
      </div>
      <p class="acts moves">
        <span class="soft">
          {t(change.state === 'made' ? 'calculation.col-before' : 'calculation.col-now')}
        </span>
        <LevelMark sign={from.sign} word={from.word} />
        <span class="soft">{t('calculation.col-then')}</span>
        <LevelMark sign={to.sign} word={to.word} />
      </p>
    </li>
  );
}

function Pages({ page, preview, speech, at }: Props & { readonly at: string }) {
  const { t } = speech;
  const { from, filter } = page;
  if (preview.total <= LEVELS_PER_PAGE && from === 0) return null;
  const last = Math.min(from + LEVELS_PER_PAGE, preview.total);
  const path = (first: number) => `${previewPath(at, { filter, from: first })}#whom`;
  return (
    <nav class="line" aria-label={t('calculation.pages')}>
      {from > 0 ? <a href={path(Math.max(0, from - LEVELS_PER_PAGE))}>{t('calculation.earlier')}</a> : null}
      <span>
        {t('calculation.page-of', { from: Math.min(from + 1, last), to: last, total: preview.total })}
      </span>
      {last < preview.total ? <a href={path(from + LEVELS_PER_PAGE)}>{t('calculation.further')}</a> : null}
    </nav>
  );
}
