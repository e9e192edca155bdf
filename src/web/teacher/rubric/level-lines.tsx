import { checkDescriptor } from '#core/rubrics/check-descriptor.ts';
import { findCountingWords } from '#core/rubrics/find-counting-words.ts';
import type { CurrentRubric } from '#school/rubrics/current-rubrics.ts';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { TextArea } from '#web/ui/text-area.tsx';
import type { RubricProps } from './rubric-view.tsx';

type Props = RubricProps & { readonly current: CurrentRubric; readonly level: number };

/** One level: its mark, a line for teachers and a line for students. */
export function LevelLines({ request, goal, scale, typed, current, level }: Props) {
  const { speech } = request;
  const { t } = speech;
  const said = sayLevel(speech, level, scale);
  const kept = current.descriptors.find((each) => each.level === level);
  const line = (reader: 'teacher' | 'student', value: string | undefined) => {
    const text = typed.lines[`${reader}-${level}`] ?? value ?? '';
    const checked = checkDescriptor({ text, reader, language: current.language });
    const counting = findCountingWords(text, current.language);
    const words = [
      ...(checked.ok && checked.longFor ? [t('course.line-long')] : []),
      ...(counting.length > 0 ? [t('rubric.counting', { words: speech.list(counting) })] : []),
    ];
    return (
      <TextArea
        id={`${reader}-${level}`}
        name={`${reader}-${level}`}
        label={t(`course.line-${reader}`)}
        grows
        help={words.length > 0 ? words.join(' ') : undefined}
        value={text}
        error={typed.problems.of(`${reader}-${level}`)}
        attributes={{ lang: current.language, dir: 'auto', readonly: !goal.mayChange }}
      />
    );
  };
  return (
    <section class="ledger">
      <h2>
        <LevelMark sign={said.sign} word={said.word} />
      </h2>
      <div class="two-tongues">
        {line('student', kept?.studentLine)}
        {line('teacher', kept?.teacherLine)}
      </div>
    </section>
  );
}
