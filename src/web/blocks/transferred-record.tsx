import { mayOpenLevel } from '#core/feedback/may-open-level.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import type { TransferredRecord as Transferred } from '#school/transfers/list-transferred.ts';
import { TransferredGoal } from './transferred-goal.tsx';

interface Props {
  readonly records: readonly Transferred[];
  readonly speech: Speech;
  readonly timeZone: string;
  /** To the student a level opens after what was said, or in three days; to others at once */
  readonly opensAt?: Date | undefined;
}

/** What other schools wrote of a student, as it came: read, never reckoned with. */
export function TransferredRecord({ records, speech, timeZone, opensAt }: Props) {
  return (
    <>
      {records.map((record) => (
        <section class="ledger" aria-labelledby={`from-${record.transferId}`}>
          <h2 id={`from-${record.transferId}`}>
            {speech.t('transfers.from', { school: record.fromSchool })}
          </h2>
          <div class="stack">
            <p class="soft">
              {speech.t('transfers.from-signed', {
                day: speech.day(schoolDay(record.signedAt, timeZone), 'full'),
              })}{' '}
              {speech.t(record.isKnown ? 'transfers.from-known' : 'transfers.from-unknown')}
            </p>
            <Said record={record} speech={speech} />
            <Goals record={record} speech={speech} opensAt={opensAt} />
          </div>
        </section>
      ))}
    </>
  );
}

interface OfRecord {
  readonly record: Transferred;
  readonly speech: Speech;
}

function Said({ record: { content }, speech }: OfRecord) {
  const { t } = speech;
  if (content.feedback.length === 0) return null;
  return (
    <details>
      <summary>{t('transfers.from-feedback')}</summary>
      <ul class="rows">
        {content.feedback.map(({ words, language, givenBy, givenOn }) => (
          <li class="row">
            <div>
              {words === null ? (
                <p>{t('transfers.from-elsewhere')}</p>
              ) : (
                <p lang={language ?? undefined} dir="auto">
                  {words}
                </p>
              )}
              <p class="what">
                {t('transfers.from-told', { name: givenBy, day: speech.day(givenOn, 'full') })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Goals({ record, speech, opensAt }: OfRecord & Pick<Props, 'opensAt'>) {
  const { t } = speech;
  const { content, importedAt } = record;
  if (content.goals.length === 0) return null;
  const waiting =
    content.feedback.length > 0 ? [{ given: 'here' as const, givenAt: importedAt, openedAt: null }] : [];
  const opens = opensAt === undefined || mayOpenLevel(waiting, opensAt);
  return (
    <details>
      <summary>{t('transfers.from-goals')}</summary>
      {opens ? null : <p class="soft">{t('transfers.from-levels-later')}</p>}
      <ul class="rows">
        {content.goals.map((goal) => (
          <TransferredGoal goal={goal} from={content.language} opens={opens} speech={speech} />
        ))}
      </ul>
    </details>
  );
}
