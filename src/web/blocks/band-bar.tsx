import { type BandCounts, countAll } from '#core/mastery/count-bands.ts';
import { mapBands } from '#core/mastery/map-band.ts';
import type { Speech } from '#locales/translate.ts';
import { placeBands } from './place-bands.ts';
import { sayBand } from './say-band.ts';

type Props = { readonly counts: BandCounts; readonly speech: Speech };

/**
 * How many students have shown a goal, are close, are starting, and of whom too little is known: a bar whose parts
 * differ in height as well as in colour, and the same in words, each beside its sign.
 */
export function BandBar({ counts, speech }: Props) {
  if (countAll(counts) === 0) return <p class="soft">{speech.t('goals.nobody')}</p>;
  return (
    <div class="bands">
      <svg class="bar" aria-hidden="true">
        {placeBands(counts, speech.dir).map(({ band, x, width }) => (
          <svg x={`${x}%`} width={`${width}%`} class={band}>
            <BandShape />
          </svg>
        ))}
      </svg>
      <ul>
        {mapBands
          .filter((band) => counts[band] > 0)
          .map((band) => (
            <li>
              <svg class={band} aria-hidden="true">
                <BandShape />
              </svg>
              {sayBand(speech, band, counts[band])}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** A block on a line; the style sheet says how high it stands. */
function BandShape() {
  return (
    <>
      <rect width="100%" height="100%" />
      <line x1="0" x2="100%" y1="100%" y2="100%" />
    </>
  );
}
