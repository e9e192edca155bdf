import type { Benchmark } from './measures/benchmark.ts';
import { countRate } from './measures/count-rate.ts';
import { besideMoodle, moodle } from './measures/moodle.ts';
import { timePage } from './places/time-page.ts';

/** The Map of 34 students × 7 goals with 60 tasks behind it, as its teacher asks for it. */
export const gradebookBench: Benchmark = {
  name: 'gradebook',
  run: async (places) => {
    const school = await places.school();
    const web = await places.web();
    const path = `/classes/${school.measured.classId}/map`;
    const browser = web.browse(8);
    await browser.signIn(school.teacher);
    const page = await timePage(browser, { path, times: 150 });
    const pages = await countRate({ writers: 8, each: 60 }, () => browser.get(path));
    return [
      {
        name: 'gradebook, server time',
        value: page.p50,
        p95: page.p95,
        unit: 'ms',
        budget: 15,
        better: 'lower',
        beside: besideMoodle(moodle.gradebookMs),
      },
      {
        name: 'gradebook, compressed',
        value: page.kilobytes,
        unit: 'kB',
        budget: 14,
        better: 'lower',
        beside: besideMoodle(moodle.gradebookKb),
      },
      {
        name: 'gradebooks a second, 8 teachers at once',
        value: pages,
        unit: '/s',
        budget: 10 * moodle.gradebooksPerSecond,
        better: 'higher',
        beside: besideMoodle(moodle.gradebooksPerSecond),
      },
    ];
  },
};
