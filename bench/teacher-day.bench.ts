import type { Page } from 'playwright-core';
import { openBrowser } from '#tests/e2e/open-browser.ts';
import { goOnward } from './day/go-onward.ts';
import { noteEvidence, openLetter, openPhone, seeNextStep, thankStudent } from './day/other-tasks.ts';
import { plantWork } from './day/plant-work.ts';
import { type DoneTask, heldAgainst, printDay } from './day/task.ts';
import {
  type AtLaptop,
  answerRetake,
  evaluateOne,
  moveWindow,
  rateClass,
  seeWhoNeedsMe,
  tellClass,
  tellOneFamily,
} from './day/teacher-tasks.ts';
import { timePainted, watch } from './day/watch.ts';
import type { Benchmark } from './measures/benchmark.ts';
import { besideMoodle, moodle } from './measures/moodle.ts';
import type { Measured } from './measures/row.ts';
import { timesOf } from './measures/time-each.ts';
import type { SignIn } from './school/make-bench-school.ts';

/** So often the wide Map is opened. */
const TIMES = 20;

/** A teacher's day in a browser: each task by the keystroke-level model with the times that passed, and what is fast. */
export const teacherDayBench: Benchmark = {
  name: 'teacher-day',
  run: async (places) => {
    const school = await places.school();
    const { database, tidy } = await places.database();
    const waiting = await plantWork(database, school);
    await tidy();
    const { url } = await places.web();
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await watch(page);
      await signIn(page, school.teacher);
      const laptop: AtLaptop = { page, school, waiting };
      const phone = await openPhone(browser, { url, cookiesOf: page });
      const tasks: DoneTask[] = [
        await noteEvidence(phone, school),
        await evaluateOne(laptop),
        await seeWhoNeedsMe(laptop),
        await answerRetake(laptop),
        await tellOneFamily(laptop),
        await tellClass(laptop),
        await moveWindow(laptop),
        await thankStudent(phone, school),
        await rateClass(laptop),
        await seeNextStep(await openPhone(browser, { url }), school),
        await openLetter(await openPhone(browser, { url }), school),
      ];
      console.error(`\n${printDay(tasks)}\n`);
      const onward = await goOnward(page, { school, waiting });
      const map: number[] = [];
      for (let turn = 0; turn < TIMES + 4; turn++)
        map.push(await timePainted(page, `/classes/${waiting.wideClassId}/map`));
      const painted = timesOf(map.slice(4));
      return [
        ...tasks.flatMap(rowsOf),
        {
          name: `onward in the browser, ${onward.count} saves, 19 in 20`,
          value: onward.p95,
          unit: 'ms',
          budget: 100,
          better: 'lower',
          beside: besideMoodle(moodle.saveToNextMs),
        },
        {
          name: 'the Map of 34 × 20, painted',
          value: painted.p50,
          p95: painted.p95,
          unit: 'ms',
          budget: 300,
          better: 'lower',
        },
      ];
    } finally {
      await browser.close();
    }
  },
};

function rowsOf(task: DoneTask): Measured[] {
  const { name, budget, elsewhere, counts, most } = task;
  return [
    {
      name,
      value: heldAgainst(task),
      unit: counts === 'keys' ? 'keys' : 's',
      budget,
      better: 'lower',
      beside: elsewhere === undefined ? undefined : { what: 'best elsewhere', value: elsewhere },
    },
    ...(most
      ? [
          {
            name: `… in ${most.of}`,
            value: task[most.of],
            unit: most.of,
            budget: most.count,
            better: 'lower' as const,
          },
        ]
      : []),
  ];
}

async function signIn(page: Page, { name, password }: SignIn): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('[name=name]', name);
  await page.fill('[name=password]', password);
  await page.click('button.main');
  await page.waitForURL((address) => address.pathname !== '/sign-in');
}
