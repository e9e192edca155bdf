import { classNames } from './class-names.ts';
import type { IconName } from './icon-shapes.ts';

type Props = {
  readonly name: IconName;
  /** Points along the line of reading, so it mirrors from right to left. */
  readonly turns?: boolean | undefined;
};

/** A small drawing that never stands alone: its word is beside it, so it is hidden from screen readers. */
export function Icon({ name, turns }: Props) {
  return (
    <svg class={classNames('icon', turns && 'turns')} aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  );
}
