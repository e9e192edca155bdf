import { classNames } from '#web/ui/class-names.ts';

type ArrowProps = { readonly size?: 'small' | 'big' | undefined; readonly down?: boolean | undefined };

/** The yellow arrow alone, where the page already says "in focus" or hides the words beside it. */
export function FocusArrow({ size, down }: ArrowProps) {
  return (
    <svg class={classNames('arrow', size, down && 'down')} aria-hidden="true">
      <use href="#arrow" />
    </svg>
  );
}
