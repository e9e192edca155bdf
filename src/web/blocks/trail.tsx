import type { Child } from 'hono/jsx';
import { classNames } from '#web/ui/class-names.ts';
import { FocusArrow } from './focus-arrow.tsx';

export type TrailGoal = {
  /** In its own language: `<span lang dir>` where that is not the page's. */
  readonly statement: Child;
  readonly focus: boolean;
  /** Not begun: the line from here on is dotted. */
  readonly ahead: boolean;
  /** The short name, "In focus", the month. */
  readonly facts: readonly Child[];
  /** Links: not on paper. */
  readonly screenFacts?: readonly Child[] | undefined;
  /** Under the facts, such as how far students are. */
  readonly below?: Child;
  /** Buttons under that. */
  readonly acts?: Child;
};

/** The goals of a year as a walk. */
export function Trail({ goals }: { readonly goals: readonly TrailGoal[] }) {
  return (
    <ol class="trail">
      {goals.map((goal) => (
        <li class={classNames(goal.focus && 'focus', goal.ahead && 'ahead') || undefined}>
          <div>{goal.focus ? <FocusArrow size="big" /> : null}</div>
          <div class="post" />
          <div>
            <p class="say">{goal.statement}</p>
            <p class="dots soft">
              {goal.facts.map((fact) => (
                <span>{fact}</span>
              ))}
              {goal.screenFacts?.map((fact) => (
                <span class="no-print">{fact}</span>
              ))}
            </p>
            {goal.below ?? null}
            {goal.acts ? <div class="line acts">{goal.acts}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
