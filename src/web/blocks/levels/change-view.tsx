import type { Child } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import type { OpenedChange } from '#school/calculation-changes/open-change.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { WhoAndWhen } from './change-rows.tsx';
import { Decision } from './decision.tsx';
import { MappingSection } from './mapping-section.tsx';
import { PreviewSection } from './preview-section.tsx';
import type { PreviewPage } from './read-preview-page.ts';
import { ShiftsSection } from './shifts-section.tsx';
import { WantedSection } from './wanted-section.tsx';

export type ChangeProps = {
  readonly opened: OpenedChange;
  /** Where the pages of these levels are: /school/levels */
  readonly base: string;
  readonly eyebrow: Child;
  readonly page: PreviewPage;
  readonly timeZone: string;
  readonly speech: Speech;
};

/** The answer to how far a change is, as a title. */
export function titleOfChange({ t }: Speech, { change, preview }: OpenedChange): string {
  const altered = preview?.altered ?? 0;
  switch (change.state) {
    case 'proposed':
      return t('calculation.title-proposed', { altered });
    case 'made':
      return t('calculation.title-made', { altered });
    case 'looking':
    case 'making':
    case 'dropped':
      return t(`calculation.title-${change.state}`);
  }
}

/** A change: what it is, what it would alter for whom, the decision; or how far it is, or what it did. */
export function ChangeView(props: ChangeProps) {
  const { opened, eyebrow, timeZone, speech } = props;
  const { change, preview } = opened;
  const { t } = speech;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">{eyebrow}</p>
        <h1>{titleOfChange(speech, opened)}</h1>
        <p class="soft dots">
          <WhoAndWhen change={change} timeZone={timeZone} speech={speech} />
        </p>
      </header>
      {change.isOutdated && change.state === 'proposed' ? (
        <Notice warn>
          <p>{t('calculation.outdated')}</p>
        </Notice>
      ) : null}
      {change.state === 'made' ? <p>{t('calculation.worked-out', { count: change.done })}</p> : null}
      {preview ? null : <UnderWay {...props} />}
      {preview && preview.altered > 0 ? (
        <ShiftsSection preview={preview} opened={opened} speech={speech} />
      ) : null}
      {preview && preview.altered === 0 && preview.judged > 0 ? (
        <p>{t('calculation.judged', { count: preview.judged })}</p>
      ) : null}
      <WantedSection {...props} />
      <MappingSection opened={opened} speech={speech} />
      <Decision {...props} />
      {preview && preview.altered > 0 ? <PreviewSection {...props} preview={preview} /> : null}
    </>
  );
}

/** How far it is. Looks again by itself where script runs; without it, by a link. */
function UnderWay({ opened: { change }, base, speech: { t } }: ChangeProps) {
  const { all, done } = change;
  return (
    <div class="stack" data-controller="look-again">
      {all === null ? (
        <p role="status">{t('calculation.starting')}</p>
      ) : (
        <Progress
          id="progress"
          words={t('calculation.progress', { done: Math.min(done, all), all })}
          done={Math.min(done, all)}
          of={Math.max(all, 1)}
        />
      )}
      <p>{t('calculation.meanwhile')}</p>
      <p>
        <LinkButton href={`${base}/changes/${change.id}`}>{t('calculation.look-again')}</LinkButton>
      </p>
    </div>
  );
}
