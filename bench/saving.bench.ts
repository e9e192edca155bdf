import { newId } from '#platform/db/new-id.ts';
import type { Benchmark } from './measures/benchmark.ts';
import { besideMoodle, moodle } from './measures/moodle.ts';
import { timeEach, timesOf } from './measures/time-each.ts';
import type { Browser } from './places/open-browser.ts';
import type { PlannedClass } from './school/plant-history.ts';

/** Saves as a teacher's browser does: one tap of Capture, and one student's work of Evaluate on to the next. */
export const savingBench: Benchmark = {
  name: 'saving',
  run: async (places) => {
    const school = await places.school();
    const browser = (await places.web()).browse();
    await browser.signIn(school.teacher);
    const { measured, today } = school;
    const { comingTaskId, goals, tasks } = measured.plan;
    const [some, others] = [goals.slice(0, 3), goals.slice(3)];
    // Corrections of older work, not measured: the server is then as it is by the afternoon.
    for (const { taskId, on } of tasks.slice(-6))
      await timeEvaluate(browser, { measured, taskId, workedOn: on, goals: others.slice(0, 3) });
    const { saved, drawn } = await timeEvaluate(browser, {
      measured,
      workedOn: today,
      taskId: comingTaskId,
      goals: some,
    });
    const capture = await timeCapture(browser, { measured, goals: others });
    const row = { unit: 'ms', better: 'lower' } as const;
    return [
      {
        ...row,
        name: 'evidence over HTTP',
        value: capture.p50,
        p95: capture.p95,
        budget: moodle.saveMs / 10,
        beside: besideMoodle(moodle.saveMs),
      },
      {
        ...row,
        name: "a student's work saved, 3 goals and a word",
        value: saved.p50,
        p95: saved.p95,
        budget: moodle.saveMs / 10,
        beside: besideMoodle(moodle.saveMs),
      },
      {
        ...row,
        name: 'saved until the next student is drawn',
        value: drawn.p50,
        p95: drawn.p95,
        budget: moodle.saveToNextMs / 10,
        beside: besideMoodle(moodle.saveToNextMs),
      },
    ];
  },
};

type Goals = PlannedClass['plan']['goals'];

/** Each student and goal once: a first look today, as most are. */
async function timeCapture(browser: Browser, { measured, goals }: { measured: PlannedClass; goals: Goals }) {
  const { classId, studentIds } = measured;
  const cells = goals.flatMap(({ goalId }) => studentIds.map((students) => ({ goal: goalId, students })));
  return timeEach({ times: cells.length - 30, warmUp: 30 }, async (turn) => {
    const { status } = await browser.post(`/classes/${classId}/capture`, {
      write: newId(),
      level: String(1 + (turn % 4)),
      ...cells[turn],
    });
    if (status !== 303) throw new Error(`Capture answered ${status}`);
  });
}

/** Each student's work at a task, one after the other. */
async function timeEvaluate(
  browser: Browser,
  given: { measured: PlannedClass; taskId: string; workedOn: string; goals: Goals },
) {
  const { measured, taskId, workedOn, goals } = given;
  const { classId, studentIds } = measured;
  const saved: number[] = [];
  const drawn: number[] = [];
  for (const [turn, studentId] of studentIds.entries()) {
    const began = performance.now();
    const { status, location } = await browser.post(`/classes/${classId}/evaluate/${taskId}/${studentId}`, {
      write: newId(),
      occasion: newId(),
      next: studentIds[(turn + 1) % studentIds.length] ?? '',
      'worked-on': workedOn,
      'glow-phrase': 'glow.says-why',
      ...Object.fromEntries(goals.map(({ goalId }) => [`level-${goalId}`, '3'])),
    });
    const between = performance.now();
    if (status !== 303 || !location) throw new Error(`Evaluate answered ${status}`);
    const next = await browser.get(location);
    if (next.status !== 200) throw new Error(`The next student answered ${next.status}`);
    if (turn < 4) continue;
    saved.push(between - began);
    drawn.push(performance.now() - began);
  }
  return { saved: timesOf(saved), drawn: timesOf(drawn) };
}
