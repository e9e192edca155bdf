import { schoolDay } from '#core/time/school-day.ts';
import type { TrustedKey } from '#school/transfers/trusted-keys.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Fingerprint } from './fingerprint.tsx';

interface Props {
  readonly keys: readonly TrustedKey[];
  readonly request: PageRequest;
}

/** Keys that were compared with their schools, and the way to end that. */
export function KeyRows({ keys, request: { speech, school } }: Props) {
  const { t } = speech;
  return (
    <ul class="rows">
      {keys.map(({ keyId, name, fingerprint, trustedAt }) => (
        <li class="row">
          <div>
            <p>
              <bdi>{name}</bdi>
            </p>
            <Fingerprint of={fingerprint} />
            <p class="soft">
              {t('transfers.key-since', { day: speech.day(schoolDay(trustedAt, school.timeZone), 'short') })}
            </p>
            <form method="post" action={`/people/transfers/keys/${keyId}/end`}>
              <Button kind="plain" tight attributes={{ 'aria-label': t('transfers.key-end-of', { name }) }}>
                {t('transfers.key-end')}
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}
