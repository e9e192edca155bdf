import type { Benchmark } from './measures/benchmark.ts';
import { besideMoodle, moodle } from './measures/moodle.ts';
import { timePage } from './places/time-page.ts';
import { plantDay } from './school/plant-day.ts';

/** The home of a teacher of five classes of 34: whom to turn to first, of 170 students with 20,400 judgements. */
export const todayBench: Benchmark = {
  name: 'today',
  run: async (places) => {
    const school = await places.school();
    const { database, tidy } = await places.database();
    const teacher = await plantDay(database, school);
    await tidy();
    const browser = (await places.web()).browse();
    await browser.signIn(teacher);
    const page = await timePage(browser, { path: '/today', times: 150 });
    return [
      {
        name: 'today, five classes of 34, server time',
        value: page.p50,
        p95: page.p95,
        unit: 'ms',
        budget: 15,
        better: 'lower',
        // The peer has no such page; its gradebook of one class is what a teacher looks through there.
        beside: besideMoodle(moodle.gradebookMs),
      },
      {
        name: 'today, compressed',
        value: page.kilobytes,
        unit: 'kB',
        budget: 14,
        better: 'lower',
        beside: besideMoodle(moodle.gradebookKb),
      },
    ];
  },
};
