import type { Speech } from '#locales/translate.ts';
import type { BesideMyGoal } from '#school/rollups/beside-my-goal.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { GoalLinks } from '#web/blocks/goal-links.tsx';
import { PartLinks } from '#web/blocks/part-links.tsx';
import { sayPartsRule, sayWhole } from '#web/blocks/say-whole.ts';

interface Props {
  readonly beside: BesideMyGoal;
  readonly scale: CurrentScale;
  readonly timeZone: string;
  readonly speech: Speech;
}

/** What comes before and after the goal and what took whose place; what it is made of, and how far the whole is. */
export function BesideGoal({ beside, scale, timeZone, speech }: Props) {
  const { links, parts, whole, mine, mayReadWhole } = beside;
  if (links.length === 0 && !parts.whole && parts.partOf.length === 0) return null;
  const hrefOf = (goalId: string) => (mine.has(goalId) ? `/home/goals/${goalId}` : undefined);
  return (
    <section class="section stack-s">
      <h2>{speech.t('goals.links')}</h2>
      <GoalLinks links={links} speech={speech} timeZone={timeZone} hrefOf={hrefOf} />
      <PartLinks parts={parts} speech={speech} hrefOf={hrefOf} />
      {whole ? (
        <p>
          {sayPartsRule(speech, whole.rule)} {mayReadWhole ? sayWhole(speech, whole, scale) : null}
        </p>
      ) : null}
    </section>
  );
}
