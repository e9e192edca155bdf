import type { Speech } from '#locales/translate.ts';
import type { Disagreement } from '#school/overrides/list-disagreements.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { sayLevel } from '#web/blocks/say-level.ts';

interface Props {
  readonly disagreements: readonly Disagreement[];
  readonly scale: CurrentScale | undefined;
  readonly speech: Speech;
}

/** Judgements that newer evidence disagrees with, each leading to where it is kept or withdrawn; nothing without one. */
export function Disagreements({ disagreements, scale, speech }: Props) {
  if (!scale || disagreements.length === 0) return null;
  const { t } = speech;
  const wordOf = (level: number) => sayLevel(speech, level, scale).word;
  return (
    <section class="section stack">
      <h2>{t('why.asks-title', { count: disagreements.length })}</h2>
      <ul class="rows">
        {disagreements.map(({ classId, studentId, goalId, display, goalTitle, override, word }) => (
          <li class="row">
            <div>
              <p class="who">
                <a href={`/classes/${classId}/why/${studentId}/${goalId}`}>
                  <bdi>{display}</bdi>, <bdi>{goalTitle}</bdi>
                </a>
              </p>
              <p class="what">{t('why.asks-line', { level: wordOf(override.level), word: wordOf(word) })}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
