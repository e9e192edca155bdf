import type { Speech } from '#locales/translate.ts';
import type { OpenGoal } from '#school/records/open-my-goal.ts';
import { Growth } from '#web/blocks/growth.tsx';

interface Props {
  readonly opened: OpenGoal;
  /** The day on which the drawing ends */
  readonly until: string;
  readonly speech: Speech;
}

/** How it grew; nothing before the second piece, or while the level waits for its feedback. */
export function GoalGrowth({ opened: { why, scale }, until, speech }: Props) {
  const { t } = speech;
  if (!why || why.explanation.pieces.length < 2) return null;
  return (
    <section class="section stack">
      <h2>{t('student.how-it-grew')}</h2>
      <Growth
        pieces={why.explanation.pieces}
        trace={why.trace}
        scale={scale}
        until={until}
        sayLabel={(steps) => t('student.growth', { steps })}
        speech={speech}
      />
    </section>
  );
}
