import type { Run } from '#school/messages/render-part.ts';

/** A sentence of a message. Somebody's own words within it are kept apart and say which language they are in. */
export function SaidRuns({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run) =>
        run.own ? (
          <bdi lang={run.language} dir="auto">
            {run.text}
          </bdi>
        ) : (
          run.text
        ),
      )}
    </>
  );
}
