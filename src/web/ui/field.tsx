import type { Child, PropsWithChildren } from 'hono/jsx';
import { classNames } from './class-names.ts';

export type FieldWords = {
  readonly id: string;
  readonly label: Child;
  readonly help?: Child;
  /** What is wrong and what to do, in words. */
  readonly error?: string | undefined;
  /** A sign before the label, such as the glow. */
  readonly sign?: Child;
};

/** The label above, the help under it, the control, then the error. */
export function Field({ id, label, help, error, sign, children }: PropsWithChildren<FieldWords>) {
  return (
    <div class={classNames('field', error !== undefined && 'wrong')}>
      <label for={id} class={sign ? 'line' : undefined}>
        {sign}
        {label}
      </label>
      {help ? (
        <span class="help" id={`${id}-help`}>
          {help}
        </span>
      ) : null}
      {children}
      {error === undefined ? null : (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The attributes by which a control names its help and its error. */
export function describeControl({ id, help, error }: FieldWords) {
  const ids = [help ? `${id}-help` : undefined, error === undefined ? undefined : `${id}-error`];
  return {
    id,
    'aria-describedby': ids.filter(Boolean).join(' ') || undefined,
    'aria-invalid': error === undefined ? undefined : 'true',
  };
}
