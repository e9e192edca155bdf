import type { Thread } from '#school/families/list-threads.ts';
import type { SaidPart, SaidToFamily } from '#school/messages/list-said-to-family.ts';
import { readerOf, renderPart } from '#school/messages/render-part.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { SaidRuns } from '#web/blocks/said-runs.tsx';
import { ThreadList } from '#web/teacher/inbox/thread-list.tsx';
import { sayDelivery } from '#web/teacher/messages/say-delivery.ts';

interface Props {
  readonly studentId: string;
  /** What the student is called in a sentence */
  readonly called: string;
  readonly threads: readonly Thread[];
  readonly said: SaidToFamily;
  readonly request: PageRequest;
}

/** Everything that was said to and by the student's adults: what they wrote first, then each week's message. */
export function FamilyWords({ studentId, called, threads, said, request }: Props) {
  const { t } = request.speech;
  return (
    <section class="section stack" id="family">
      <h2>{t('teacher.family-words')}</h2>
      {threads.length === 0 && said.parts.length === 0 ? (
        <p class="soft">{t('teacher.family-words-none')}</p>
      ) : null}
      {threads.length > 0 ? (
        <ThreadList request={request} threads={threads} to={`/students/${studentId}#family`} />
      ) : null}
      {said.parts.map((part) => (
        <WeekOfWords said={part} called={called} words={said.words} request={request} />
      ))}
    </section>
  );
}

/** One week's part, folded: in the teacher's language, and what became of it. */
function WeekOfWords({
  said: { part, courseTitle, deliveries },
  called,
  words,
  request,
}: {
  readonly said: SaidPart;
  readonly called: string;
  readonly words: SaidToFamily['words'];
  readonly request: PageRequest;
}) {
  const { speech, standing } = request;
  const slots = part.content.kind === 'draft' ? part.content.slots : {};
  const { canDo, workOn, tryAtHome, nextChance } = renderPart(slots, {
    called,
    words,
    reader: readerOf(speech.language),
    today: standing.today,
  });
  return (
    <details>
      <summary>
        {speech.t('words.week-of', { day: speech.day(part.week, 'day') })}, <bdi>{courseTitle}</bdi>
      </summary>
      <div class="stack-s">
        {[...canDo, ...workOn, ...tryAtHome, ...nextChance].map(({ runs }) => (
          <p>
            <SaidRuns runs={runs} />
          </p>
        ))}
        <ul class="soft">
          {deliveries.map((delivery) => (
            <li>{sayDelivery(delivery, { adult: delivery.adult, request })}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
