import type { Speech } from '#locales/translate.ts';
import type { FeedbackGroup } from '#school/records/group-feedback.ts';
import { sayFeedback } from '#web/blocks/say-feedback.ts';
import { SpokenWords } from '#web/blocks/spoken-words.tsx';
import { Trio } from '#web/blocks/trio.tsx';

interface Props {
  /** Newest first */
  readonly groups: readonly FeedbackGroup[];
  readonly speech: Speech;
}

const NEWEST = 3;

/** What the student was told, the newest first; all but the newest behind a line. */
export function RecordFeedback({ groups, speech }: Props) {
  const { t } = speech;
  const earlier = groups.slice(NEWEST);
  return (
    <section class="ledger">
      <h2>{t('words.feedback')}</h2>
      <div class="stack">
        {groups.length === 0 ? <p>{t('teacher.no-feedback-yet')}</p> : null}
        {groups.slice(0, NEWEST).map((group) => (
          <Told group={group} speech={speech} />
        ))}
        {earlier.length > 0 ? (
          <details>
            <summary>{t('teacher.earlier-feedback', { count: earlier.length })}</summary>
            <div class="stack">
              {earlier.map((group) => (
                <Told group={group} speech={speech} />
              ))}
            </div>
          </details>
        ) : null}
      </div>
    </section>
  );
}

const soundOf = (feedbackId: string): string => `/spoken/${feedbackId}/sound`;

function Told({ group, speech }: { readonly group: FeedbackGroup; readonly speech: Speech }) {
  const { t } = speech;
  const { about, glow, grow, nextStep, unread } = group;
  const heard = about.given === 'elsewhere';
  return (
    <article class="stack-s">
      <p class="soft dots">
        {about.goal ? (
          <span>
            <bdi lang={about.goal.language}>{about.goal.title}</bdi>
          </span>
        ) : null}
        {about.taskTitle ? (
          <span>
            <bdi>{about.taskTitle}</bdi>
          </span>
        ) : null}
        <span>{t('teacher.told-by', { teacher: about.givenBy, day: speech.day(about.givenOn, 'day') })}</span>
        {heard ? null : <span>{unread ? t('teacher.feedback-not-read') : t('teacher.feedback-read')}</span>}
      </p>
      <Trio
        words={{ glow: t('words.glow'), grow: t('words.grow'), nextStep: t('words.next-step') }}
        glow={glow && sayFeedback(speech, glow)}
        grow={grow && sayFeedback(speech, grow)}
        nextStep={nextStep && sayFeedback(speech, nextStep)}
      />
      <SpokenWords feedback={group.all} hrefOf={soundOf} speech={speech} />
    </article>
  );
}
