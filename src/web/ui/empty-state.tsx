import type { PropsWithChildren } from 'hono/jsx';

type Props = { readonly title: string; readonly level?: 2 | 3 | undefined };

/** An empty list: what will stand here and the next act. Children: a sentence and one button. */
export function EmptyState({ title, level = 2, children }: PropsWithChildren<Props>) {
  return (
    <div class="empty">
      {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      {children}
    </div>
  );
}
