import { html, raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { classNames } from '#web/ui/class-names.ts';
import { SkipLink } from '#web/ui/skip-link.tsx';
import { findUsedSigns } from './find-used-signs.ts';
import { Sprite } from './sprite.tsx';

export type Assets = {
  readonly stylesheets: readonly string[];
  /** None on a family's page. */
  readonly scripts: readonly string[];
  readonly icon?: string | undefined;
};

/** What Capture needs beyond a page to be installed and to open without a network. */
export type CaptureAssets = {
  /** The worker, as it is served */
  readonly worker: string;
  readonly icon180: string;
  readonly icon192: string;
  readonly icon512: string;
};

type Props = {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What the tab says, most particular first: "Today · Algebra 1, 9B · Waymark". */
  readonly title: string;
  readonly assets: Assets;
  readonly skipWords: string;
  /** More for the head, such as Turbo's meta lines. */
  readonly head?: Child;
  readonly masthead?: Child;
  readonly thumbBar?: Child;
  /** A `<Toast>` for what was just done. */
  readonly toast?: Child;
  /** After main: Capture's bar of levels, dialogs. */
  readonly after?: Child;
  /** `wide` for staff, `middle` and `narrow` for reading, `capture` for the phone, `cover` for signing in, `letter` for families. */
  readonly width?: keyof typeof mainClasses | undefined;
  /** Drawings for what the page fetches later, such as the Map's panel. Those in the page come by themselves. */
  readonly laterSigns?: readonly string[] | undefined;
  readonly controller?: string | undefined;
};

const mainClasses = {
  wide: 'page',
  middle: 'page middle reading stack',
  narrow: 'page narrow reading stack',
  capture: 'page capture',
  letter: 'page narrow reading letter',
  cover: 'page cover',
} as const;

/** The whole document. The body is rendered first, so that the sprite holds the drawings it uses and no more. */
export async function PageFrame(props: PropsWithChildren<Props>) {
  const { lang, dir, title, assets, head, laterSigns = [], controller } = props;
  const body = await Promise.resolve((<PageBody {...props} />).toString());
  return html`<!doctype html>${(
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {assets.icon ? <link rel="icon" href={assets.icon} /> : null}
        {assets.stylesheets.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {assets.scripts.map((src) => (
          <script type="module" src={src} />
        ))}
        {head}
      </head>
      <body data-controller={controller}>
        <Sprite ids={[...findUsedSigns(body), ...laterSigns]} />
        {raw(body)}
      </body>
    </html>
  )}`;
}

function PageBody(props: PropsWithChildren<Props>) {
  const { skipWords, masthead, thumbBar, toast, after, width = 'wide', children } = props;
  return (
    <>
      <SkipLink words={skipWords} />
      {masthead}
      {thumbBar}
      <main class={classNames(mainClasses[width])} id="main" tabindex={-1}>
        {children}
      </main>
      {after}
      <div class="toasts" id="toasts" role="status">
        {toast}
      </div>
    </>
  );
}
