import type { Benchmark } from './measures/benchmark.ts';
import { besideMoodle, moodle } from './measures/moodle.ts';
import { timePage } from './places/time-page.ts';

/** What a student of the measured class sees first, and one of their goals with all of its evidence. */
export const studentBench: Benchmark = {
  name: 'student',
  run: async (places) => {
    const school = await places.school();
    const browser = (await places.web()).browse();
    await browser.signIn(school.student);
    const goalId = school.measured.plan.goals[0]?.goalId;
    const home = await timePage(browser, { path: '/home', times: 120 });
    const goal = await timePage(browser, { path: `/home/goals/${goalId}`, times: 120 });
    return [
      { name: "student's home", page: home, budget: 8, kilobytes: 12 },
      // A page for a phone is not to weigh more than the peer's, nor to take a tenth of its time.
      {
        name: "student's goal with 60 pieces",
        page: goal,
        budget: moodle.studentMs / 10,
        kilobytes: moodle.studentKb,
      },
    ].flatMap(({ name, page, budget, kilobytes }) => [
      {
        name: `${name}, server time`,
        value: page.p50,
        p95: page.p95,
        unit: 'ms',
        budget,
        better: 'lower',
        beside: besideMoodle(moodle.studentMs),
      },
      {
        name: `${name}, compressed`,
        value: page.kilobytes,
        unit: 'kB',
        budget: kilobytes,
        better: 'lower',
        beside: besideMoodle(moodle.studentKb),
      },
    ]);
  },
};
