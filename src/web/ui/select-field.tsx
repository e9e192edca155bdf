import type { Attributes } from './attributes.ts';
import { describeControl, Field, type FieldWords } from './field.tsx';

export type Option = { readonly value: string; readonly label: string; readonly lang?: string | undefined };

type Props = FieldWords & {
  readonly name: string;
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function SelectField(props: Props) {
  const { name, options, value, attributes } = props;
  return (
    <Field {...props}>
      <select class="input" name={name} {...describeControl(props)} {...attributes}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
