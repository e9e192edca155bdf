import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import { describeControl, Field, type FieldWords } from './field.tsx';

type Props = FieldWords & {
  readonly name: string;
  readonly value?: string | undefined;
  readonly type?:
    | 'text'
    | 'email'
    | 'password'
    | 'search'
    | 'tel'
    | 'date'
    | 'time'
    | 'number'
    | 'url'
    | 'file';
  readonly autocomplete?: string | undefined;
  readonly required?: boolean | undefined;
  readonly short?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

export function TextField(props: Props) {
  const { name, value, type = 'text', autocomplete, required, short, attributes } = props;
  return (
    <Field {...props}>
      <input
        class={classNames('input', short && 'short')}
        type={type}
        name={name}
        value={value}
        autocomplete={autocomplete}
        required={required}
        {...describeControl(props)}
        {...attributes}
      />
    </Field>
  );
}
