import type { PropsWithChildren } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

type Props = {
  readonly speech: Speech;
  readonly action: string;
  /** `get` signs with a passkey, `create` makes one */
  readonly kind: 'get' | 'create';
  /** Where the browser asks what it shall sign */
  readonly options: string;
  readonly button: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly problem?: string | undefined;
  readonly plain?: boolean | undefined;
};

/**
 * A form that the script fills in with the answer of a passkey and then sends; what went wrong is said in the same
 * place. Without script it says that passkeys need it.
 */
export function PasskeyForm(props: PropsWithChildren<Props>) {
  const { speech, action, kind, options, button, fields = {}, problem, plain, children } = props;
  const { t } = speech;
  return (
    <form method="post" action={action} class="stack" data-passkey={kind} data-options={options}>
      <HiddenFields fields={{ ...fields, answer: '' }} />
      {children}
      <noscript>
        <p>{t('security.passkey-script')}</p>
      </noscript>
      <p class="error" role="alert" data-problem="refused">
        {problem}
      </p>
      <p class="error" role="alert" data-problem="unable" hidden>
        {t('security.passkey-unable')}
      </p>
      <p class="error" role="alert" data-problem="stopped" hidden>
        {t('security.passkey-stopped')}
      </p>
      <Button kind={plain ? undefined : 'main'} wide>
        {button}
      </Button>
    </form>
  );
}
