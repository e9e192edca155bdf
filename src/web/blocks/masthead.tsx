import type { Child } from 'hono/jsx';
import { Brand } from './brand.tsx';

export type Place = { readonly href: string; readonly name: string; readonly current?: boolean | undefined };

type Props = {
  readonly home: string;
  /** The staff's places. Students have theirs in the thumb bar. */
  readonly places?: readonly Place[] | undefined;
  /** Whose page it is: the class, the language, signing out. On a phone it moves into the menu. */
  readonly whose?: Child;
  /** The box that finds a student; where there is no room the menu leads to a page with one. */
  readonly find?: Child;
  readonly words: { readonly places: string; readonly menu: string };
};

export function Masthead({ home, places = [], whose, find, words }: Props) {
  return (
    <header class="masthead">
      <div class="masthead-in">
        <Brand href={home} />
        {places.length > 0 ? <Menu places={places} whose={whose} words={words} /> : null}
        <div class="whose bar">
          {find}
          {whose}
        </div>
      </div>
    </header>
  );
}

type MenuProps = Pick<Props, 'whose' | 'words'> & { readonly places: readonly Place[] };

function Menu({ places, whose, words }: MenuProps) {
  return (
    <>
      <button class="button tight menu-button" type="button" popovertarget="places">
        {words.menu}
      </button>
      <nav class="menu" id="places" popover="auto" aria-label={words.places}>
        <ul>
          {places.map((place) => (
            <li>
              <a href={place.href} aria-current={place.current ? 'page' : undefined}>
                {place.name}
              </a>
            </li>
          ))}
        </ul>
        {whose ? <div class="whose">{whose}</div> : null}
      </nav>
    </>
  );
}
