import type { Child } from 'hono/jsx';
import { classNames } from '#web/ui/class-names.ts';
import { FocusArrow } from './focus-arrow.tsx';

export type TrailGoal = {
  readonly statement: string;
  readonly focus: boolean;
  /** Not begun: the line from here on is dotted. */
  readonly ahead: boolean;
  /** The short name, "In focus", the month, who has shown it, links. */
  readonly facts: readonly Child[];
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
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
