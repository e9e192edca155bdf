import type { Speech } from '#locales/translate.ts';
import type { OpenEvaluation } from '#school/evidence/open-evaluation.ts';
import { FocusArrow } from '#web/blocks/focus-arrow.tsx';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Icon } from '#web/ui/icon.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { TypedWork } from './typed-work.ts';

interface Props {
  readonly row: OpenEvaluation['rows'][number];
  readonly opened: OpenEvaluation;
  readonly typed: TypedWork | undefined;
  readonly speech: Speech;
}

/**
 * One goal as a single point: what mastery looks like stands in the middle, with what grows on one side and what glows
 * on the other. The same levels are chosen by the same keys; the words are feedback on this goal.
 */
export function SinglePointRow({ row, opened, typed, speech }: Props) {
  const { t } = speech;
  const { scale } = opened;
  const name = `level-${row.goalId}`;
  const was = row.level === undefined ? '' : String(row.level);
  const value = typed?.text(name) ?? was;
  const line = row.lines.find(({ level }) => level === scale.cut)?.line;
  const foreign = (language: string | undefined) => (language === speech.language ? undefined : language);
  return (
    <>
      <fieldset class="judge point">
        <legend>
          {row.focus ? (
            <span class="in-focus">
              <FocusArrow />
              <span class="visually-hidden">{t('words.in-focus')}: </span>
              <bdi lang={foreign(row.language)}>{row.title}</bdi>
            </span>
          ) : (
            <bdi lang={foreign(row.language)}>{row.title}</bdi>
          )}
        </legend>
        {line ? (
          <p class="mastery">
            <bdi lang={foreign(row.linesLanguage)}>{line}</bdi>
          </p>
        ) : null}
        <div class="places">
          {scale.levels.map(({ level }, index) => {
            const { sign, word } = sayLevel(speech, level, scale);
            return (
              <label>
                <input type="radio" name={name} value={String(level)} checked={String(level) === value} />
                <kbd aria-hidden="true">{index + 1}</kbd>
                <LevelMark sign={sign} word={word} />
              </label>
            );
          })}
        </div>
      </fieldset>
      <div class="sides">
        {(['grow', 'glow'] as const).map((kind) => (
          <div class="voice">
            <TextArea
              id={`say-${kind}-on-${row.goalId}`}
              name={`${kind}-on-${row.goalId}`}
              label={
                <>
                  {t(`words.${kind}`)}
                  <span class="visually-hidden">: {row.title}</span>
                </>
              }
              sign={<Icon name={kind} />}
              grows
              value={typed?.text(`${kind}-on-${row.goalId}`)}
              attributes={{
                maxlength: '2000',
                dir: 'auto',
                'data-evaluate-target': 'words',
                'data-kind': kind,
              }}
            />
          </div>
        ))}
      </div>
    </>
  );
}
