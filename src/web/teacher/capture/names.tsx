import type { Speech } from '#locales/translate.ts';
import type { OpenCapture } from '#school/evidence/open-capture.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Icon } from '#web/ui/icon.tsx';

interface Props {
  readonly students: OpenCapture['students'];
  readonly tapped: readonly string[];
  readonly scale: CurrentScale;
  readonly speech: Speech;
}

/** The names to tap. Whoever was noted today shows the mark. */
export function Names({ students, tapped, scale, speech }: Props) {
  return (
    <fieldset id="names">
      <legend class="visually-hidden">{speech.t('teacher.who-showed-it')}</legend>
      <div class="taps">
        {students.map(({ studentId, display, today }) => (
          <label>
            <input type="checkbox" name="students" value={studentId} checked={tapped.includes(studentId)} />
            <span>
              <bdi>{display}</bdi>
            </span>
            {today === undefined ? <Icon name="check" /> : <TodaysMark {...sayLevel(speech, today, scale)} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TodaysMark({ sign, word, letter }: ReturnType<typeof sayLevel>) {
  return <LevelMark sign={sign} word={word} letter={letter} />;
}
