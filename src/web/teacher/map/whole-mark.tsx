import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import type { StudentWhole } from '#school/rollups/read-wholes.ts';
import { sayWhole } from '#web/blocks/say-whole.ts';

type Props = { readonly whole: StudentWhole; readonly scale: Scale; readonly speech: Speech };

/** In the cell of a goal made of several: how many of its parts are shown, and a tick where the rule is met. */
export function WholeMark({ whole, scale, speech }: Props) {
  const { shown, of, isMet } = whole.reading;
  const why = sayWhole(speech, whole, scale);
  return (
    <span class="level" title={why}>
      <b aria-hidden="true">
        {speech.t('goals.whole-cell', { shown, of })}
        {isMet ? ' ✓' : ''}
      </b>
      <span class="visually-hidden">{why}</span>
    </span>
  );
}
