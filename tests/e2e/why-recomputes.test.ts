import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { enterByLink } from './enter-by-link.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { findFault, readWorkedOut } from './read-worked-out.ts';
import { signInAs } from './sign-in-as.ts';

const LEVELS = {
  en: ['Starting', 'Getting there', 'Mastery', 'Beyond'],
  ar: ['في البداية', 'في الطريق', 'إتقان', 'أبعد من المطلوب'],
} as const;
type Language = keyof typeof LEVELS;
const languages: readonly Language[] = ['en', 'ar'];

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
}, 180_000);
afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser);
});
afterEach(() => stage.close());

const slope = () => stage.opened.world.goals.slope.goalId;
const joaquin = () => stage.opened.world.people.joaquin.personId;

async function inLanguage(page: Page, language: Language): Promise<void> {
  await page.context().addCookies([{ name: 'waymark-language', value: language, url: stage.server.url }]);
}

/** Where each of the three finds why Joaquín's level is what it is. */
const readers: Record<string, (language: Language) => Promise<{ part: Locator; head: Locator }>> = {
  'his teacher': async (language) => {
    const page = await stage.window();
    await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'valdez' });
    await inLanguage(page, language);
    const { classId } = stage.opened.world.classes.algebra9B;
    await page.goto(`/classes/${classId}/why/${joaquin()}/${slope()}`);
    const part = page.locator('section.panel');
    return { part, head: part.locator('header .level') };
  },
  'Joaquín himself, feedback read': async (language) => {
    const page = await stage.window({ javaScriptEnabled: false });
    await signInAs(page, { url: stage.server.url, world: stage.opened.world, person: 'joaquin' });
    await page.goto(`/home/goals/${slope()}`);
    const unread = page.getByRole('button', { name: 'I have read it' });
    for (let left = await unread.count(); left > 0; left--) await unread.first().click();
    await inLanguage(page, language);
    await page.goto(`/home/goals/${slope()}`);
    return { part: page.locator('main'), head: page.locator('.road li:has(.pin) h3') };
  },
  'his mother, signed in': async (language) => {
    const page = await stage.window({ javaScriptEnabled: false });
    await enterByLink(page, stage, 'yolanda');
    await inLanguage(page, language);
    await page.goto(`/family/students/${joaquin()}`);
    const part = page.getByRole('article').filter({ has: page.locator('[data-worked-out]') });
    return { part: part.first(), head: part.first().locator('p.line .level').first() };
  },
};

describe.each(Object.keys(readers))('%s', (who) => {
  test.each(languages)('works the level out again from the weights on the page (%s)', async (language) => {
    const { part, head } = (await readers[who]?.(language)) ?? expect.fail('Nobody reads');
    const read = await readWorkedOut(part);
    expect(read.pieces.length).toBeGreaterThanOrEqual(3);
    expect(findFault(read)).toBeUndefined();
    // Halves go up, and the word is that of the whole level.
    expect((await head.textContent())?.trim()).toBe(LEVELS[language][Math.floor(read.figure + 0.5) - 1]);
  });
});

test('a weight or a level that is not so is found', async () => {
  const { part } = (await readers['his teacher']?.('en')) ?? expect.fail('Nobody reads');
  const right = await readWorkedOut(part);
  const [first, ...others] = right.pieces;
  expect(findFault({ ...right, figure: right.figure + 0.1 })).toContain('the page says');
  expect(findFault({ ...right, pieces: others })).toContain('% together');

  await part
    .locator('td.number')
    .first()
    .evaluate((cell) => {
      cell.textContent = '1%';
    });
  expect(findFault(await readWorkedOut(part))).toContain('% together');
  await part
    .locator('td.number')
    .first()
    .evaluate((cell, weight) => {
      cell.textContent = `${weight}%`;
    }, first?.weight);
  expect(findFault(await readWorkedOut(part))).toBeUndefined();
  await part
    .locator('[data-level]')
    .first()
    .evaluate((cell) => {
      cell.textContent = cell.textContent === '1' ? '4' : '1';
    });
  expect(findFault(await readWorkedOut(part))).toContain('the weights give');
});
