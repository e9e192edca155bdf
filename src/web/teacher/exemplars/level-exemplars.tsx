import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Exemplar } from '#school/exemplars/exemplar.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { ExemplarView } from '#web/blocks/exemplar-view.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

interface Props {
  readonly goalId: string;
  readonly scale: CurrentScale;
  /** Retired ones too */
  readonly exemplars: readonly Exemplar[];
  readonly mayChange: boolean;
  readonly speech: Speech;
}

/** On the rubric page: the examples of each level, with what can be done about them. */
export function LevelExemplars({ goalId, scale, exemplars, mayChange, speech }: Props) {
  const { t } = speech;
  const standing = exemplars.filter(({ isRetired }) => !isRetired);
  const retired = exemplars.filter(({ isRetired }) => isRetired);
  return (
    <section class="section stack no-print" id="exemplars">
      <h2>{t('artefacts.exemplars')}</h2>
      {standing.length === 0 ? <p>{t('artefacts.exemplars-none')}</p> : null}
      {scale.levels.map(({ level }) => {
        const ofLevel = standing.filter((each) => each.level === level);
        const { word } = sayLevel(speech, level, scale);
        return ofLevel.length === 0 ? null : (
          <section class="ledger">
            <h3>{word}</h3>
            <div class="stack">
              {ofLevel.map((exemplar) => (
                <Kept exemplar={exemplar} act="retire" mayChange={mayChange} speech={speech} />
              ))}
            </div>
          </section>
        );
      })}
      {mayChange ? (
        <p>
          <LinkButton href={`/goals/${goalId}/exemplars/new`}>{t('artefacts.add-exemplar')}</LinkButton>
        </p>
      ) : null}
      {retired.length > 0 ? (
        <details>
          <summary>{t('artefacts.exemplars-retired')}</summary>
          <div class="stack">
            {retired.map((exemplar) => (
              <Kept exemplar={exemplar} act="restore" mayChange={mayChange} speech={speech} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}

interface KeptProps {
  readonly exemplar: Exemplar;
  readonly act: 'retire' | 'restore';
  readonly mayChange: boolean;
  readonly speech: Speech;
}

function Kept({ exemplar, act, mayChange, speech }: KeptProps) {
  const { exemplarId } = exemplar;
  return (
    <div class="stack-s">
      <ExemplarView exemplar={exemplar} href={`/exemplars/${exemplarId}/file`} speech={speech} />
      {mayChange ? (
        <form method="post" action={`/exemplars/${exemplarId}/${act}`}>
          <HiddenFields fields={{ write: newId() }} />
          <Button kind="plain" tight>
            {speech.t(act === 'retire' ? 'artefacts.retire' : 'artefacts.restore')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
