import type { PropsWithChildren } from 'hono/jsx';
import type { ListedPart } from '#school/messages/list-parts.ts';
import type { RenderedPart, Said } from '#school/messages/render-part.ts';
import { readerOf, renderPart } from '#school/messages/render-part.ts';
import { SaidRuns } from '#web/blocks/said-runs.tsx';
import { TwoTongues } from '#web/blocks/two-tongues.tsx';
import { AdultLine } from './adult-line.tsx';
import { languageName } from './language-name.ts';
import type { MessagesView } from './messages-view.ts';

/** One student's part: whom it goes to, how it reads in their language, and the same in the teacher's. */
export function PartArticle({
  listed,
  request,
  messages,
  children,
}: PropsWithChildren<MessagesView & { readonly listed: ListedPart }>) {
  const { speech, standing } = request;
  const { student, part, adults, noLonger } = listed;
  return (
    <article class="ledger" id={`part-${part.partId}`} aria-labelledby={`name-${part.partId}`}>
      <header class="stack-s">
        <h2 id={`name-${part.partId}`}>
          <bdi>{student.display}</bdi>
        </h2>
        <div class="soft">
          {adults.length === 0 ? <p>{speech.t('messages.no-adult')}</p> : null}
          {adults.map((adult) => (
            <AdultLine adult={adult} speech={speech} />
          ))}
          {noLonger.length > 0 ? (
            <p>{speech.t('guardians.not-written-short', { adults: speech.list(noLonger) })}</p>
          ) : null}
        </div>
      </header>
      <div class="stack">
        {part.content.kind === 'draft' ? (
          <Tongues
            languages={[...new Set(adults.filter(({ wanted }) => wanted).map(({ language }) => language))]}
            say={(language) =>
              renderPart(part.content.kind === 'draft' ? part.content.slots : {}, {
                called: student.called,
                words: messages.words,
                reader: readerOf(language),
                today: standing.today,
              })
            }
            request={request}
          />
        ) : null}
        {children}
      </div>
    </article>
  );
}

function Tongues({
  languages,
  say,
  request: { speech },
}: {
  readonly languages: readonly string[];
  readonly say: (language: string) => RenderedPart;
  readonly request: MessagesView['request'];
}) {
  const own = speech.language;
  const others = languages.filter((language) => language !== own);
  const [first = own, ...more] = others;
  const tongue = (language: string, heading: (words: { language: string }) => string) => {
    const { speech: theirs } = readerOf(language);
    return {
      heading: heading({ language: languageName(speech, theirs.language) }),
      lang: theirs.language,
      dir: theirs.dir,
      lines: linesOf(say(language)),
    };
  };
  const goesOut = (language: string) => tongue(language, (words) => speech.t('messages.goes-out-in', words));
  // Where they read what the teacher reads, once is enough.
  const same = JSON.stringify(say(first)) === JSON.stringify(say(own));
  return (
    <>
      <TwoTongues
        theirs={goesOut(first)}
        ours={same ? undefined : tongue(own, (words) => speech.t('messages.for-you-in', words))}
      />
      {more.map((language) => (
        <details>
          <summary>{speech.t('messages.also-in', { language: languageName(speech, language) })}</summary>
          <TwoTongues theirs={goesOut(language)} />
        </details>
      ))}
    </>
  );
}

function linesOf({ canDo, workOn, tryAtHome, nextChance }: RenderedPart) {
  return [...canDo, ...workOn, ...tryAtHome, ...nextChance].map((said: Said) => (
    <SaidRuns runs={said.runs} />
  ));
}
