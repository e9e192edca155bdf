import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly eyebrow?: Child;
  /** Under the title, such as a level mark. */
  readonly under?: Child;
  /** Stays in sight while the page beside it scrolls; not where the panel is the page. */
  readonly stays?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

/** A sheet in the margin that answers a question about the page beside it. */
export function Panel({ id, title, eyebrow, under, stays, attributes, children }: PropsWithChildren<Props>) {
  return (
    <section class={classNames('panel', stays && 'stays', 'stack')} aria-labelledby={id} {...attributes}>
      <header class="stack-s">
        {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
        <h2 id={id} tabindex={-1}>
          {title}
        </h2>
        {under}
      </header>
      {children}
    </section>
  );
}
