import { schoolDay } from '#core/time/school-day.ts';
import type { DescribedRequest } from '#school/retakes/describe-requests.ts';
import type { OwnWords } from '#school/retakes/retake-request.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

interface Props {
  readonly request: PageRequest;
  readonly asked: DescribedRequest;
}

/** What a student did to get ready, or plans to, since when, and which piece they want to do again. */
export function ReadyLine({ request: { speech, school }, asked }: Props) {
  const { t } = speech;
  const { step, plans, plan, piece, askedAt } = asked;
  const since = speech.day(schoolDay(step?.saidAt ?? askedAt, school.timeZone), 'short');
  const words = step?.words ?? plan;
  return (
    <>
      <p class="what dots">
        <span>{t(step ? `retakes.did-${step.what}` : `retakes.plans-${plans}`)}</span>
        <span>{t('retakes.since', { day: since })}</span>
        {piece ? (
          <span>
            <bdi>{t('retakes.again', { title: piece.title })}</bdi>
          </span>
        ) : null}
      </p>
      {words ? <Said words={words} /> : null}
    </>
  );
}

/** Somebody's own words, in their language. */
export function Said({ words }: { readonly words: OwnWords }) {
  return (
    <p class="as-written" dir="auto" lang={words.language}>
      {words.text}
    </p>
  );
}
