import { expect, test } from 'vitest';
import { LevelMark } from './level-mark.tsx';
import { Masthead } from './masthead.tsx';
import { PageFrame } from './page-frame.tsx';

type Props = Parameters<typeof PageFrame>[0];

const plain: Props = {
  lang: 'en',
  dir: 'ltr',
  title: 'Today · Waymark',
  assets: { stylesheets: ['/assets/look.css'], scripts: [] },
  skipWords: 'Skip to the page',
};

async function render(props: Partial<Props>): Promise<string> {
  return String(await PageFrame({ ...plain, ...props }));
}

test('a page says its language, its direction and its title', async () => {
  const html = await render({ lang: 'ar', dir: 'rtl', title: 'هذا الأسبوع' });
  expect(html.startsWith('<!doctype html><html lang="ar" dir="rtl">')).toBe(true);
  expect(html).toContain('<title>هذا الأسبوع</title>');
});

test('the skip link leads to the one main', async () => {
  const html = await render({});
  expect(html).toContain('<a class="skip" href="#main">Skip to the page</a>');
  expect(html.match(/<main /g)).toHaveLength(1);
  expect(html).toContain('id="main"');
});

test('a page without scripts has no script at all, and none has an inline style', async () => {
  const html = await render({
    children: <LevelMark sign={{ shows: 'not enough yet' }} word="Not enough yet" />,
  });
  expect(html).not.toContain('<script');
  expect(html).not.toContain('style=');
});

test('the sprite holds the drawings that the page uses and those it will fetch', async () => {
  const html = await render({
    children: <LevelMark sign={{ shows: 'level', place: 2, of: 4 }} word="Getting there" />,
    laterSigns: ['speak'],
  });
  expect(html.match(/<symbol id="[^"]+"/g)).toEqual(['<symbol id="m2"', '<symbol id="speak"']);
});

test('what people type cannot bring a drawing in, or markup', async () => {
  const html = await render({ children: <p>{'<use href="#m4">'}</p> });
  expect(html).not.toContain('<symbol');
  expect(html).toContain('<p>&lt;use href=&quot;#m4&quot;&gt;</p>');
});

test('the live region is on every page, so that what happens later is heard', async () => {
  expect(await render({})).toContain('<div class="toasts" id="toasts" role="status"></div>');
});

test('the staff menu is a named navigation, opened without script, that says where one is', async () => {
  const html = await render({
    masthead: (
      <Masthead
        home="/"
        places={[
          { href: '/today', name: 'Today', current: true },
          { href: '/map', name: 'Map' },
        ]}
        words={{ places: 'Pages', menu: 'Menu' }}
      />
    ),
  });
  expect(html).toContain('popovertarget="places">Menu</button>');
  expect(html).toContain('<nav class="menu" id="places" popover="auto" aria-label="Pages">');
  expect(html).toContain('<a href="/today" aria-current="page">Today</a>');
  expect(html).toContain('<a href="/map">Map</a>');
});
