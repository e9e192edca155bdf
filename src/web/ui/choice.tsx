import type { Child } from 'hono/jsx';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

type Props = {
  readonly legend: Child;
  /** The legend is heard and not seen, where the page already says it. */
  readonly quietLegend?: boolean | undefined;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: Child }[];
  readonly value?: string | undefined;
  /** The legend on the same line as the choice. */
  readonly beside?: boolean | undefined;
  /** As wide as its words, not as its column. */
  readonly fit?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

/** One of a few: squares in a row, which are radio buttons to the keyboard and to a screen reader. */
export function Choice(props: Props) {
  const { legend, quietLegend, beside, name, options, value, fit, required, attributes } = props;
  return (
    <fieldset class={classNames('field', beside && 'beside')} {...attributes}>
      <legend class={quietLegend ? 'visually-hidden' : 'label'}>{legend}</legend>
      <div class={classNames('choice', fit && 'fit')}>
        {options.map((option) => (
          <label>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              required={required}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
