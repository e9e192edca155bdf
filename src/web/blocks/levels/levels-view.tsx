import type { Child } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import type { LevelsInForce } from '#school/calculation-changes/read-levels.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { sayMethod } from '../say-method.ts';
import { ChangeRows } from './change-rows.tsx';
import { InForce, ScaleInForce } from './in-force.tsx';
import { methodOf } from './say-levels.ts';

type Props = {
  readonly levels: LevelsInForce;
  readonly base: string;
  readonly eyebrow: Child;
  /** What is said about courses, or about the one course */
  readonly courses: Child;
  readonly mayPropose: boolean;
  /** Where the change that is being worked out can be looked at, if the reader may */
  readonly makingAt: string | undefined;
  readonly timeZone: string;
  readonly speech: Speech;
};

/** The title of the page of how levels come about. */
export function titleOfLevels(speech: Speech, { inForce }: LevelsInForce): string {
  const { key, settings } = methodOf(inForce);
  return speech.t('calculation.title-now', { method: sayMethod(speech, key, settings).name });
}

/** How levels come about now, and how that came. */
export function LevelsView(props: Props) {
  const { levels, base, eyebrow, courses, mayPropose, makingAt, timeZone, speech } = props;
  const { t } = speech;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">{eyebrow}</p>
        <h1>{titleOfLevels(speech, levels)}</h1>
        {mayPropose && !levels.making ? (
          <div class="line acts">
            <LinkButton kind="main" href={`${base}/new`}>
              {t('calculation.propose')}
            </LinkButton>
          </div>
        ) : null}
      </header>
      {levels.making ? (
        <Notice>
          <p>
            {t('calculation.making-now')}{' '}
            {makingAt ? <a href={makingAt}>{t('calculation.making-look')}</a> : null}
          </p>
          <p>{t('calculation.making-wait')}</p>
        </Notice>
      ) : null}
      <section class="ledger">
        <h2>{t('calculation.now')}</h2>
        <div class="stack">
          {levels.inForce ? null : <p>{t('calculation.nobody-chose')}</p>}
          <InForce
            choice={methodOf(levels.inForce)}
            span={levels.inForce?.span ?? 'year'}
            scale={levels.scale}
            speech={speech}
          />
        </div>
      </section>
      <section class="ledger">
        <h2>{t('calculation.scale')}</h2>
        <ScaleInForce scale={levels.scale} speech={speech} />
      </section>
      <section class="ledger">
        <h2>{t('calculation.courses')}</h2>
        <div class="stack">{courses}</div>
      </section>
      <section class="ledger">
        <h2>{t('calculation.history')}</h2>
        <ChangeRows changes={levels.history} base={base} timeZone={timeZone} speech={speech} />
      </section>
    </>
  );
}
