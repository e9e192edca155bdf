import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Attributes } from './attributes.ts';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly eyebrow?: Child;
  /** Under the title, such as a level mark. */
  readonly under?: Child;
  readonly attributes?: Attributes | undefined;
};

/** A sheet in the margin that answers a question about the page beside it, and stays while that scrolls. */
export function Panel({ id, title, eyebrow, under, attributes, children }: PropsWithChildren<Props>) {
  return (
    <section class="panel stays stack" aria-labelledby={id} {...attributes}>
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
