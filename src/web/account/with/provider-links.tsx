import type { Speech } from '#locales/translate.ts';
import type { OpenProviders } from '#school/accounts/providers/open-providers.ts';
import { LinkButton } from '#web/ui/link-button.tsx';

interface Props {
  readonly providers: OpenProviders;
  readonly speech: Speech;
  /** Where to go on to */
  readonly to: string;
}

/** A way on to each issuer. Links and not forms: the content policy lets no form lead to another site. */
export function ProviderLinks({ providers, speech, to }: Props) {
  return (
    <>
      {providers.list.map(({ id, name }) => (
        <p>
          <LinkButton href={`/sign-in/with/${id}?to=${encodeURIComponent(to)}`} wide>
            {speech.t('doors.sign-in-with', { provider: name })}
          </LinkButton>
        </p>
      ))}
    </>
  );
}
