import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { NamedChange } from '#school/calculation-changes/read-levels.ts';
import { sayMethod } from '../say-method.ts';

type Props = {
  readonly changes: readonly NamedChange[];
  readonly base: string;
  readonly timeZone: string;
  readonly speech: Speech;
};

/** Every change, the newest first: what, who, when, why, and the way back to what held before it. */
export function ChangeRows({ changes, base, timeZone, speech }: Props) {
  const { t } = speech;
  if (changes.length === 0) return <p>{t('calculation.history-none')}</p>;
  return (
    <ul class="rows">
      {changes.map((change) => {
        const method = nameWanted(speech, change);
        return (
          <li class="row">
            <div>
              <p class="who">
                <a href={`${base}/changes/${change.id}`}>{method}</a>
              </p>
              <p class="what dots">
                <span>{t(`calculation.state-${change.state}`)}</span>
                <WhoAndWhen change={change} timeZone={timeZone} speech={speech} />
              </p>
              {change.reason ? (
                <p class="why">
                  <bdi>{change.reason}</bdi>
                </p>
              ) : null}
            </div>
            {change.state === 'made' ? (
              <p class="acts">
                <a
                  href={`${base}/new?before=${change.id}`}
                  aria-label={t('calculation.put-back-of', { method })}
                >
                  {t('calculation.put-back')}
                </a>
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What a change is called: its method's name. */
function nameWanted(speech: Speech, { wanted }: Pick<NamedChange, 'wanted'>): string {
  if (wanted.method === null) return speech.t('calculation.as-school');
  return sayMethod(speech, wanted.method, wanted.settings).name;
}

type WhoProps = Pick<Props, 'timeZone' | 'speech'> & { readonly change: NamedChange };

/** Who proposed it and when; who made it and when. */
export function WhoAndWhen({ change, timeZone, speech }: WhoProps) {
  const dayOf = (at: Date) => speech.day(schoolDay(at, timeZone), 'full');
  const { proposedByName, proposedAt, confirmedByName, confirmedAt } = change;
  return (
    <>
      <span>{speech.t('calculation.proposed-by', { name: proposedByName, day: dayOf(proposedAt) })}</span>
      {confirmedByName !== null && confirmedAt ? (
        <span>{speech.t('calculation.made-by', { name: confirmedByName, day: dayOf(confirmedAt) })}</span>
      ) : null}
    </>
  );
}
