import type { Speech } from '#locales/translate.ts';
import type { DescribedChance } from '#school/chances/describe-chances.ts';
import { ChanceLines } from '#web/blocks/chance-lines.tsx';

/** So many stand open, so that the page stays short. */
const NEXT = 4;

interface Props {
  readonly chances: readonly DescribedChance[];
  readonly speech: Speech;
}

/** When a student may drop in, as chances and never as something to be kept; nothing where none is offered. */
export function MyChances({ chances, speech }: Props) {
  const { t } = speech;
  if (chances.length === 0) return null;
  return (
    <section class="section stack" id="chances">
      <h2>{t('windows.chances')}</h2>
      <p class="soft">{t('windows.chances-lede')}</p>
      <ul class="rows">
        {chances.slice(0, NEXT).map((chance) => (
          <li class="row">
            <ChanceLines chance={chance} speech={speech} />
          </li>
        ))}
      </ul>
    </section>
  );
}
