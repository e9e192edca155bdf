import type { Child } from 'hono/jsx';
import { isId, newId } from '#platform/db/new-id.ts';
import { Toast } from '#web/ui/toast.tsx';
import type { OpenRequest } from './page-request.ts';

/**
 * The toast a redirect asked for: `?done=<message key>`, with `&undo=<id>` where `undoAction` says how the act
 * with that id is undone.
 */
export function PageToast({
  request,
  undoAction,
  more,
}: {
  readonly request: OpenRequest;
  readonly undoAction?: ((id: string) => string) | undefined;
  /** What is said or offered beside it */
  readonly more?: Child;
}) {
  if (!request.done) return null;
  const id = request.c.req.query('undo');
  const undo =
    undoAction && id && isId(id)
      ? {
          action: undoAction(id),
          label: request.speech.t('frame.undo'),
          fields: { write: newId(), to: request.c.req.path },
        }
      : undefined;
  return (
    <Toast undo={undo}>
      {request.done}
      {more ? <> {more}</> : null}
    </Toast>
  );
}
