import type { PropsWithChildren } from 'hono/jsx';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

export type ButtonLook = {
  /** `main`: the one solid act of its group. `plain`: only words. `away`: takes something away. */
  readonly kind?: 'main' | 'plain' | 'away' | undefined;
  readonly tight?: boolean | undefined;
  readonly wide?: boolean | undefined;
};

type Props = ButtonLook & {
  readonly type?: 'submit' | 'button' | 'reset';
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Not available now. The button stays in the tab order; its words say why. */
  readonly resting?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Button(props: PropsWithChildren<Props>) {
  const { kind, tight, wide, type = 'submit', name, value, resting, attributes, children } = props;
  return (
    <button
      class={buttonClass({ kind, tight, wide })}
      type={resting ? 'button' : type}
      name={name}
      value={value}
      aria-disabled={resting ? 'true' : undefined}
      {...attributes}
    >
      {children}
    </button>
  );
}

export function buttonClass({ kind, tight, wide }: ButtonLook): string {
  return classNames('button', kind, tight && 'tight', wide && 'wide');
}
