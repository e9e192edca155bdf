import { direction } from '#platform/i18n/direction.ts';
import { askForHelp, type Reader, type Said } from '#school/messages/render-part.ts';
import { SaidRuns } from '#web/blocks/said-runs.tsx';

/** One sentence of a letter; what could not be put in the reader's language says so, and where to get help. */
export function SaidLine({ said, reader }: { readonly said: Said; readonly reader: Reader }) {
  return (
    <>
      <SaidRuns runs={said.runs} />
      {said.shows ? (
        <>
          <br />
          <span class="soft">
            {reader.speech.t('family.in-original')} <AskForHelp reader={reader} />
          </span>
        </>
      ) : null}
    </>
  );
}

/** "Ask the school for help with this message", in the reader's own language. */
export function AskForHelp({ reader: { reads, speech } }: { readonly reader: Reader }) {
  const other = reads === speech.language ? undefined : reads;
  return (
    <span lang={other} dir={other && direction(other)}>
      {askForHelp(reads)}
    </span>
  );
}
