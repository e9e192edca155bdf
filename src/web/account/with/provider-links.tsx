import type { Speech } from '#locales/translate.ts';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { LinkButton } from '#web/ui/link-button.tsx';

interface Props {
  readonly providers: readonly SignInProvider[];
  readonly speech: Speech;
  /** Where to go on to */
  readonly to: string;
  /** Asks somebody signed in again, for a fresh proof */
  readonly prove?: true;
}

/** A way on to each issuer. Links and not forms: the content policy lets no form lead to another site. */
export function ProviderLinks({ providers, speech, to, prove }: Props) {
  return (
    <>
      {providers.map((provider) => (
        <p>
          <LinkButton href={wayTo(provider, { to, prove })} wide>
            {prove
              ? speech.t('doors.prove-with', { provider: provider.name })
              : speech.t('doors.sign-in-with', { provider: provider.name })}
          </LinkButton>
        </p>
      ))}
    </>
  );
}

/** The address that leads on to an issuer. */
export function wayTo(
  { id }: SignInProvider,
  { to, prove, tie }: { to: string; prove?: boolean | undefined; tie?: boolean | undefined },
): string {
  return `/sign-in/with/${id}?to=${encodeURIComponent(to)}${prove ? '&prove=1' : ''}${tie ? '&tie=1' : ''}`;
}
