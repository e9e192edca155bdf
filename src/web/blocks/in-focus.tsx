import type { PropsWithChildren } from 'hono/jsx';
import { FocusArrow } from './focus-arrow.tsx';

type Props = {
  /** Heard before the children, where they are only the goal's name: "In focus:". */
  readonly spoken?: string | undefined;
  readonly size?: 'small' | 'big' | undefined;
};

/** The arrow with its words: "In focus", or the name of the goal. */
export function InFocus({ spoken, size, children }: PropsWithChildren<Props>) {
  return (
    <span class="in-focus">
      <FocusArrow size={size} />
      {spoken ? <span class="visually-hidden">{spoken} </span> : null}
      <span>{children}</span>
    </span>
  );
}
