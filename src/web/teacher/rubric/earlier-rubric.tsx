import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import type { CurrentRubric } from '#school/rubrics/current-rubrics.ts';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Table } from '#web/ui/table.tsx';

type Props = {
  readonly speech: Speech;
  readonly scale: Scale;
  readonly rubric: CurrentRubric;
  /** The school day it was written on */
  readonly day: string;
};

/** A rubric that was before: evidence that was judged by it keeps it. */
export function EarlierRubric({ speech, scale, rubric, day }: Props) {
  const { t } = speech;
  const title = t('course.version-since', { version: rubric.ordinal, day: speech.day(day, 'full') });
  const cell = (text: string) => (
    <span lang={rubric.language} dir="auto">
      {text}
    </span>
  );
  return (
    <details>
      <summary>{title}</summary>
      <Table
        caption={title}
        quietCaption
        rows={rubric.descriptors}
        columns={[
          {
            heading: t('words.level'),
            cell: ({ level }) => sayLevel(speech, level, scale).word,
            names: true,
          },
          { heading: t('course.line-student'), cell: ({ studentLine }) => cell(studentLine) },
          { heading: t('course.line-teacher'), cell: ({ teacherLine }) => cell(teacherLine) },
        ]}
      />
    </details>
  );
}
