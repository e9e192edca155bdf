import type { Speech } from '#locales/translate.ts';
import type { OpenEvaluation } from '#school/evidence/open-evaluation.ts';
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
  readonly speech: Speech;
}

/** The goals to judge by. Of an observation those in focus stand open and the others wait behind a line. */
export function RubricRows({ opened, typed, view, retake, speech }: Props) {
  const { rows, task } = opened;
  const open = task ? rows : rows.filter((row) => row.focus);
  const shown = open.length > 0 ? open : rows;
  const others = rows.filter((row) => !shown.includes(row));
  return (
    <section aria-label={speech.t('words.rubric')}>
      {shown.map((row) => (
        <RubricRow row={row} opened={opened} typed={typed} view={view} retake={retake} speech={speech} />
      ))}
      {others.length > 0 ? (
        <details>
          <summary>{speech.t('teacher.other-goals')}</summary>
          {others.map((row) => (
            <RubricRow row={row} opened={opened} typed={typed} view={view} retake={retake} speech={speech} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function RubricRow({
  row,
  opened,
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
      <SelfBeside self={row.self} opened={opened} retake={retake} speech={speech} />
    </div>
  );
}
