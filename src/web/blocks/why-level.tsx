import type { Explanation } from '#core/mastery/explain.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { sayChange, sayWhy } from './say-why.ts';

/** Why the pieces say what they say, and what would change it; nothing where there is no work to speak of. */
export function WhyLevel({
  explanation,
  scale,
  speech,
}: {
  readonly explanation: Explanation;
  readonly scale: Scale;
  readonly speech: Speech;
}) {
  if (explanation.pieces.length === 0) return null;
  return (
    <div class="stack-s">
      <p>{sayWhy(speech, explanation, scale).join(' ')}</p>
      <p>
        <strong>{speech.t('why.would-change')}:</strong>{' '}
        {sayChange(speech, explanation.whatWouldChange, scale)}
      </p>
    </div>
  );
}
