import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import { describeControl, Field, type FieldWords } from './field.tsx';

type Props = FieldWords & {
  readonly name: string;
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  /** One line that grows as it is typed in. */
  readonly grows?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

export function TextArea(props: Props) {
  const { name, value, grows, rows = grows ? 1 : 3, required, attributes } = props;
  return (
    <Field {...props}>
      <textarea
        class={classNames('input', grows && 'grows')}
        name={name}
        rows={rows}
        required={required}
        {...describeControl(props)}
        {...attributes}
      >
        {value}
      </textarea>
    </Field>
  );
}
