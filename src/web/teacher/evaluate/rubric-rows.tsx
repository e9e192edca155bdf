import type { Speech } from '#locales/translate.ts';
import type { OpenEvaluation } from '#school/evidence/open-evaluation.ts';
import type { Exemplar } from '#school/exemplars/exemplar.ts';
import { SeeExemplars } from '#web/blocks/exemplar-view.tsx';
import { Judge } from '#web/blocks/judge.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import type { RubricView } from './rubric-view.ts';
import { SelfBeside } from './self-beside.tsx';
import { SinglePointRow } from './single-point-row.tsx';
import type { TypedWork } from './typed-work.ts';

interface Props {
  readonly opened: OpenEvaluation;
  readonly typed: TypedWork | undefined;
  readonly view: RubricView;
  readonly retake: string | undefined;
  /** What levels look like, by goal */
  readonly exemplars: ReadonlyMap<string, readonly Exemplar[]>;
  readonly speech: Speech;
}

/** The goals to judge by. Of an observation those in focus stand open and the others wait behind a line. */
export function RubricRows(props: Props) {
  const { opened, speech } = props;
  const { rows, task } = opened;
  const open = task ? rows : rows.filter((row) => row.focus);
  const shown = open.length > 0 ? open : rows;
  const others = rows.filter((row) => !shown.includes(row));
  return (
    <section aria-label={speech.t('words.rubric')}>
      {shown.map((row) => (
        <RubricRow row={row} {...props} />
      ))}
      {others.length > 0 ? (
        <details>
          <summary>{speech.t('teacher.other-goals')}</summary>
          {others.map((row) => (
            <RubricRow row={row} {...props} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function RubricRow({
  row,
  opened,
  exemplars,
  typed,
  view,
  retake,
  speech,
}: Props & { row: OpenEvaluation['rows'][number] }) {
  const { scale } = opened;
  const lines = new Map(row.lines.map(({ level, line }) => [level, line]));
  const was = row.level === undefined ? '' : String(row.level);
  return (
    <div id={`level-${row.goalId}`}>
      <input type="hidden" name={`was-${row.goalId}`} value={was} />
      {view === 'single' ? (
        <SinglePointRow row={row} opened={opened} typed={typed} speech={speech} />
      ) : (
        <Judge
          name={`level-${row.goalId}`}
          goal={row.title}
          focus={row.focus ? `${speech.t('words.in-focus')}:` : undefined}
          value={typed?.text(`level-${row.goalId}`) ?? was}
          lang={row.language === speech.language ? undefined : row.language}
          linesLang={row.linesLanguage === speech.language ? undefined : row.linesLanguage}
          places={scale.levels.map(({ level }, index) => {
            const { sign, word } = sayLevel(speech, level, scale);
            return { value: String(level), key: String(index + 1), sign, word, descriptor: lines.get(level) };
          })}
        />
      )}
      {scale.levels.map(({ level }) => (
        <SeeExemplars
          exemplars={(exemplars.get(row.goalId) ?? []).filter((each) => each.level === level)}
          of={sayLevel(speech, level, scale).word}
          hrefOf={(exemplarId) => `/exemplars/${exemplarId}/file`}
          speech={speech}
        />
      ))}
      <SelfBeside self={row.self} opened={opened} retake={retake} speech={speech} />
    </div>
  );
}
