import { classNames } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/icon.tsx';
import type { IconName } from '#web/ui/icon-shapes.ts';

/** The names of the three voices, in the reader's language. */
export type TrioWords = { readonly glow: string; readonly grow: string; readonly nextStep: string };

type Said = {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined;
};

type Props = {
  readonly words: TrioWords;
  readonly glow?: Said | undefined;
  readonly grow?: Said | undefined;
  readonly nextStep?: Said | undefined;
  /** Beside each other where there is room. */
  readonly side?: boolean | undefined;
};

/** Glow, grow and next step come before any level. What was not said is not shown. */
export function Trio({ words, glow, grow, nextStep, side }: Props) {
  return (
    <div class={classNames('trio', side && 'side')}>
      {glow ? <Voice icon="glow" name={words.glow} said={glow} /> : null}
      {grow ? <Voice icon="grow" name={words.grow} said={grow} /> : null}
      {nextStep ? <Voice icon="next" name={words.nextStep} said={nextStep} turns /> : null}
    </div>
  );
}

type VoiceProps = {
  readonly icon: IconName;
  readonly name: string;
  readonly said: Said;
  readonly turns?: boolean | undefined;
};

function Voice({ icon, name, said, turns }: VoiceProps) {
  return (
    <div class={icon}>
      <Icon name={icon} turns={turns} />
      <h3>{name}</h3>
      <p lang={said.lang} dir={said.dir}>
        {said.text}
      </p>
    </div>
  );
}
