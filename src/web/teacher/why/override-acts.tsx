import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';
import type { StandingOverride } from '#school/records/list-standing-overrides.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { whyAddress } from './why-address.ts';

interface Props {
  readonly explained: ExplainedEstimate;
  readonly override: StandingOverride;
  readonly speech: Speech;
}

/** What can be done about a judgement that stands: withdraw it, and keep it where newer evidence disagrees. */
export function OverrideActs({ explained, override, speech: { t } }: Props) {
  const { asks } = explained;
  const fields = { to: whyAddress(explained) };
  return (
    <>
      {asks ? (
        <Notice>
          <p>{t('why.asks')}</p>
        </Notice>
      ) : null}
      <div class="line">
        {asks ? (
          <form method="post" action={`/overrides/${override.id}/keep`}>
            <HiddenFields fields={{ ...fields, write: newId() }} />
            <Button kind="main" tight>
              {t('why.judge-keep')}
            </Button>
          </form>
        ) : null}
        <form method="post" action={`/overrides/${override.id}/withdraw`}>
          <HiddenFields fields={fields} />
          <Button tight>{t('why.judge-withdraw')}</Button>
        </form>
      </div>
    </>
  );
}
