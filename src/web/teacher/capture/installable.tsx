import type { OpenRequest } from '#web/blocks/page-request.ts';

/** What makes a page one that can be put beside the other applications of a phone. */
export function installable({ assets }: Pick<OpenRequest, 'assets'>) {
  return (
    <>
      <link rel="manifest" href="/capture.webmanifest" />
      <link rel="apple-touch-icon" href={assets.capture.icon180} />
    </>
  );
}
