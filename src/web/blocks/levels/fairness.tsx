import type { Choice } from '#core/mastery/choose-method.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { sayFairness } from './say-levels.ts';

type Props = { readonly choice: Choice; readonly scale: Scale; readonly speech: Speech };

/** What a method breaks, each with an example; what it keeps is said too. */
export function Fairness({ choice, scale, speech }: Props) {
  const said = sayFairness(speech, choice, scale);
  return (
    <>
      {said.map(({ words, isBroken }) =>
        isBroken ? (
          <p>
            <strong>{speech.t('calculation.breaks')}:</strong> {words}
          </p>
        ) : (
          <p class="soft">{words}</p>
        ),
      )}
    </>
  );
}
