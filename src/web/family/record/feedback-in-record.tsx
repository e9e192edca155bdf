import { isPhraseId, sayToFamily } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import type { GivenFeedback } from '#school/feedback/list-feedback.ts';
import { askForHelp } from '#school/messages/render-part.ts';

const KINDS = { glow: 'words.glow', grow: 'words.grow', 'next-step': 'words.next-step' } as const;

/** What teachers have said to the student: the bank's phrases in the adult's language, other words as written. */
export function FeedbackInRecord({
  feedback,
  speech,
  name,
}: {
  readonly feedback: readonly GivenFeedback[];
  readonly speech: Speech;
  readonly name: string;
}) {
  const spoken = feedback.filter(({ phrase, body }) => phrase !== null || body !== null);
  if (spoken.length === 0) return null;
  return (
    <section class="child stack-s">
      <h2>{speech.t('words.feedback')}</h2>
      <ul class="rows">
        {spoken.map((each) => (
          <li class="row">
            <div>
              <p class="what">
                <span>{speech.t(KINDS[each.kind])}</span>
                <span>{speech.day(each.givenOn, 'day')}</span>
                <bdi>{each.givenBy}</bdi>
              </p>
              <Words feedback={each} speech={speech} name={name} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ feedback, speech, name }: { feedback: GivenFeedback; speech: Speech; name: string }) {
  const { phrase, body, language } = feedback;
  if (phrase !== null && isPhraseId(phrase)) return <p>{sayToFamily(speech, phrase, name)}</p>;
  const foreign = language !== null && language !== speech.language;
  return (
    <>
      <p lang={foreign ? language : undefined} dir="auto">
        {body}
      </p>
      {foreign ? (
        <p class="soft">
          {speech.t('family.in-original')} {askForHelp(speech.language)}
        </p>
      ) : null}
    </>
  );
}
