import type { Child, PropsWithChildren } from 'hono/jsx';
import { classNames } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/icon.tsx';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import { FocusArrow } from './focus-arrow.tsx';

/** The headings of a letter, in the family's language. */
export type LetterWords = {
  readonly canDo: string;
  readonly workOn: string;
  readonly tryAtHome: string;
  readonly nextChance: string;
};

type Props = {
  readonly id: string;
  /** The child's everyday name. */
  readonly name: string;
  /** Course and teacher. */
  readonly under?: Child;
  /** A further course of the child just named: the heading is the course, the name is for who listens. */
  readonly further?: boolean | undefined;
  readonly words: LetterWords;
  readonly canDo: readonly Child[];
  readonly workOn: readonly Child[];
  readonly tryAtHome?: Child;
  readonly nextChance?: Child;
};

/** What one course says about one child this week. It carries no level. Children: what the teacher adds. */
export function ChildLetter(props: PropsWithChildren<Props>) {
  const { id, name, under, further, words, canDo, workOn, tryAtHome, nextChance, children } = props;
  return (
    <article class={classNames('child', further && 'further')} id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>
        {further ? <VisuallyHidden>{name}: </VisuallyHidden> : name}
        {further ? under : null}
      </h2>
      {under && !further ? <p class="soft">{under}</p> : null}
      {canDo.length > 0 ? (
        <section>
          <h3>{words.canDo}</h3>
          <ul class="plain-list">
            {canDo.map((line) => (
              <li>
                <Icon name="check" />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {workOn.length > 0 || children ? (
        <section>
          <h3>
            <FocusArrow /> {words.workOn}
          </h3>
          <ul class="plain-list">
            {workOn.map((line) => (
              <li>
                <span>{line}</span>
              </li>
            ))}
          </ul>
          {children}
        </section>
      ) : null}
      {tryAtHome ? (
        <section class="home-try">
          <h3>{words.tryAtHome}</h3>
          <p>{tryAtHome}</p>
        </section>
      ) : null}
      {nextChance ? (
        <section>
          <h3>{words.nextChance}</h3>
          <p>{nextChance}</p>
        </section>
      ) : null}
    </article>
  );
}
