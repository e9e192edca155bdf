import type { PropsWithChildren } from 'hono/jsx';
import type { Attributes } from './attributes.ts';
import { type ButtonLook, buttonClass } from './button.tsx';

type Props = ButtonLook & { readonly href: string; readonly attributes?: Attributes | undefined };

/** Goes to another page and looks like the acts beside it. What changes something is a `Button` in a form. */
export function LinkButton({ href, kind, tight, wide, attributes, children }: PropsWithChildren<Props>) {
  return (
    <a class={buttonClass({ kind, tight, wide })} href={href} {...attributes}>
      {children}
    </a>
  );
}
