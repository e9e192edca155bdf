import type { PropsWithChildren } from 'hono/jsx';

/** Heard and not seen. */
export function VisuallyHidden({ children }: PropsWithChildren) {
  return <span class="visually-hidden">{children}</span>;
}
