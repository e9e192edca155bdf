import type { Benchmark } from './measures/benchmark.ts';
import { countRate } from './measures/count-rate.ts';
import { peakMemory } from './places/peak-memory.ts';

/** The most memory the web process has held, after pages of all audiences were asked for by 16 at once. */
export const memoryBench: Benchmark = {
  name: 'memory',
  run: async (places) => {
    const { measured, teacher, student, letterPath } = await places.school();
    const web = await places.web();
    const [staff, learner, adult] = [web.browse(8), web.browse(4), web.browse(4)];
    await staff.signIn(teacher);
    await learner.signIn(student);
    const { classId, plan } = measured;
    const pages = [
      ...['map', 'capture', 'messages', 'evaluate'].map((page) => ({
        browser: staff,
        path: `/classes/${classId}/${page}`,
      })),
      { browser: learner, path: '/home' },
      { browser: learner, path: `/home/goals/${plan.goals[0]?.goalId}` },
      { browser: adult, path: letterPath },
    ];
    await countRate({ writers: 16, each: 60 }, async (writer, turn) => {
      const page = pages[(writer + turn) % pages.length];
      const status = (await page?.browser.get(page.path))?.status;
      if (status !== 200) throw new Error(`${page?.path} answered ${status}`);
    });
    return [
      {
        name: 'memory of the web process under load',
        value: peakMemory(web.processId),
        unit: 'MB',
        budget: 250,
        better: 'lower',
      },
    ];
  },
};
