import type { PropsWithChildren } from 'hono/jsx';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

type Props = { readonly warn?: boolean | undefined; readonly attributes?: Attributes | undefined };

/** Something to know before going on. `warn` is for what went wrong with the machine, never for a child's work. */
export function Notice({ warn, attributes, children }: PropsWithChildren<Props>) {
  return (
    <div class={classNames('notice', warn && 'warn')} {...attributes}>
      {children}
    </div>
  );
}
