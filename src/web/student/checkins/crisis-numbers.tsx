import type { MessageKey, Speech } from '#locales/translate.ts';
import type { CrisisNumber } from '#school/checkins/settings-in-force.ts';
import { Notice } from '#web/ui/notice.tsx';

/** What every school begins with, said in every language. */
const ours = {
  '988': 'checkins.number-988',
  '911': 'checkins.number-911',
} as const satisfies Record<string, MessageKey>;

/** Whom to call or text at any hour; on the page before anything is typed, and whatever the school offers. */
export function CrisisNumbers({
  numbers,
  speech,
}: {
  readonly numbers: readonly CrisisNumber[];
  readonly speech: Speech;
}) {
  const { t } = speech;
  return (
    <Notice>
      <h2>{t('checkins.numbers-title')}</h2>
      <p>{t('checkins.numbers-lede')}</p>
      <ul>
        {numbers.map(({ number, words }) => (
          <li>
            <a href={`tel:${number.replace(/[^\d+*#]/g, '')}`} dir="ltr">
              <strong>{number}</strong>
            </a>{' '}
            {words === null ? (
              Object.hasOwn(ours, number) && t(ours[number as keyof typeof ours])
            ) : (
              <bdi>{words}</bdi>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
