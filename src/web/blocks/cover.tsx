import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { Brand } from './brand.tsx';

/** The cover's drawing: hills as contour lines, a road that is firm where it is walked. */
const hills =
  '<g fill="none" stroke="var(--rule)" stroke-width="1.25"><path d="M0 330C90 290 150 350 250 310S430 250 640 300M0 365C110 330 170 385 280 345S450 290 640 338M0 398C120 370 190 415 300 380S470 330 640 374M330 210C390 150 470 130 640 160M372 214C430 172 500 160 640 186M0 210C80 150 170 140 230 200S330 260 400 230 520 200 640 216M20 150C90 100 150 100 200 140M50 150C100 124 140 122 172 142"/></g>' +
  '<g fill="none" stroke="var(--ink)" stroke-width="4"><path d="M40 380C120 330 60 270 160 262S300 300 330 230 300 150 390 130"/><path d="M390 130C470 112 480 60 590 40" stroke-dasharray="0 10" stroke-linecap="round"/></g>' +
  '<use href="#m1" x="18" y="358" width="44" height="44"/><use href="#m2" x="138" y="240" width="44" height="44"/><use href="#m3" x="368" y="108" width="44" height="44"/><use href="#m4" x="568" y="18" width="44" height="44"/>';

/** Signing in and first-run pages. Children: one form, with its h1. */
export function Cover({ line, children }: PropsWithChildren<{ readonly line: string }>) {
  return (
    <>
      <header class="title">
        <Brand />
        <p>{line}</p>
      </header>
      <div class="with-aside">
        <div class="cover-road" aria-hidden="true">
          <svg viewBox="0 0 640 420">{raw(hills)}</svg>
        </div>
        <div class="stack">{children}</div>
      </div>
    </>
  );
}
