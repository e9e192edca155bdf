import type { PropsWithChildren } from 'hono/jsx';
import type { Attributes } from './attributes.ts';

type Props = {
  readonly name: string;
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Check({ name, value, checked, attributes, children }: PropsWithChildren<Props>) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value={value} checked={checked} {...attributes} />
      <span>{children}</span>
    </label>
  );
}
