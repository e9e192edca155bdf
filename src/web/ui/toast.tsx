import type { PropsWithChildren } from 'hono/jsx';
import { HiddenFields } from './hidden-fields.tsx';

export type Undo = {
  readonly action: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** Says what happened and gives it back. Stands in the live region of the page frame. */
export function Toast({ undo, children }: PropsWithChildren<{ readonly undo?: Undo | undefined }>) {
  return (
    <div class="toast" data-controller="toast">
      <span>{children}</span>
      {undo ? (
        <form method="post" action={undo.action}>
          <HiddenFields fields={undo.fields} />
          <button class="button tight" type="submit">
            {undo.label}
          </button>
        </form>
      ) : null}
    </div>
  );
}
