import type { PropsWithChildren } from 'hono/jsx';
import type { Attributes } from './attributes.ts';

type Props = {
  readonly id: string;
  readonly title: string;
  /** Opened by the server, for a page whose question it is; stands over the page without script. */
  readonly open?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

/** A native dialog. A button opens it with `commandfor={id} command="show-modal"` or its controller. */
export function Dialog({ id, title, open, attributes, children }: PropsWithChildren<Props>) {
  return (
    <dialog class="dialog stack" id={id} open={open} aria-labelledby={`${id}-title`} {...attributes}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </dialog>
  );
}
