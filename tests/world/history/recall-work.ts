import type { TaskSpec, UnitSpec } from '../courses/course-spec.ts';
import type { ClassSpec } from '../courses/courses.ts';
import type { Days } from '../lay-out-days.ts';
import { cameOn } from '../makers/plant-classes.ts';
import type { PlantedPlan } from '../makers/plant-plan.ts';
import type { PersonKey } from '../people/people.ts';
import type { Path } from '../people/person-spec.ts';
import { students } from '../people/students.ts';
import type { WorldPerson } from '../world.ts';
import type { Judged } from './insert-history.ts';
import { pick } from './pick.ts';
import {
  deskDays,
  judgedByTwo,
  neverObserved,
  retakes,
  secondLooks,
  supportsOf,
  toldLevels,
  withdrawals,
} from './stories.ts';

/** What a recalled judgement is of, in the words of the world. */
export interface Recalled extends Judged {
  readonly student: string;
  readonly goal: string;
}

/** A class with its plan, as far as its past work follows from it. */
export interface ClassPast {
  readonly klass: ClassSpec & { readonly classId: string };
  readonly units: readonly UnitSpec[];
  readonly plan: PlantedPlan;
  readonly people: Readonly<Record<PersonKey, WorldPerson>>;
  readonly days: Days;
}

/** Everything that was judged of a class's work, oldest first: tasks, then what was seen at the desks. */
export function recallWork(past: ClassPast): Recalled[] {
  const { klass, units, days } = past;
  const done = units
    .flatMap(({ tasks }) => tasks)
    .flatMap((task) => (task.done ? [{ task, on: days.day(task.done) }] : []));
  const ofTasks = done.flatMap(({ task, on }) =>
    klass.students
      .filter((student) => on >= cameOn(student, days))
      .flatMap((student) => task.goals.flatMap((goal) => judgeTask(past, { student, goal, task, on, done }))),
  );
  return [...ofTasks, ...seenAtDesks(past), ...toldApart(past)].toSorted((a, b) =>
    a.workedOn < b.workedOn ? -1 : Number(a.workedOn > b.workedOn),
  );
}

interface TaskWork {
  readonly student: string;
  readonly goal: string;
  readonly task: TaskSpec;
  readonly on: string;
  readonly done: readonly { readonly task: TaskSpec }[];
}

function judgeTask(past: ClassPast, { student, goal, task, on, done }: TaskWork): Recalled[] {
  const { klass, days } = past;
  const told = toldLevel({ student, goal, task: task.key });
  if (told === null) return [];
  if (told === undefined && pick('away', student, task.key) > (task.share ?? 0.93)) return [];
  const pieces = done.filter((each) => each.task.goals.includes(goal)).map((each) => each.task.key);
  const level =
    told ??
    levelOf({
      student,
      goal,
      occasion: task.key,
      through: pieces.indexOf(task.key) / Math.max(1, pieces.length - 1),
    });
  const taken = withdrawals.find((each) => isOf(each, { student, goal, task: task.key }));
  const first = judged(past, { student, goal, level, on, task: task.key, judge: klass.teacher });
  const judgement = taken ? { ...first, withdrawn: { reason: taken.reason, at: days.at(on, 16) } } : first;
  const second =
    klass.coTeacher && told === undefined && judgedByTwo.has(task.key) && pick('two', student, task.key) < 0.3
      ? [
          judged(past, {
            student,
            goal,
            level: onScale(level + (pick('second', student, goal) < 0.4 ? 1 : 0)),
            on,
            task: task.key,
            judge: klass.coTeacher,
          }),
        ]
      : [];
  return [judgement, ...second];
}

function seenAtDesks(past: ClassPast): Recalled[] {
  const { klass, units, days } = past;
  return deskDays.flatMap((slot) => {
    const on = days.day(slot);
    const unit = units.find((each) => days.day(each.from) <= on && days.day(each.until) >= on);
    if (!unit) return [];
    return klass.students
      .filter((student) => on >= cameOn(student, days) && !neverObserved.has(student))
      .filter((student) => pick('seen', student, klass.key, ...slot) < (slot[0] === 0 ? 0.45 : 0.25))
      .map((student) => {
        const goal = unit.goals[Math.floor(pick('what', student, ...slot) * unit.goals.length)] ?? '';
        const occasion = `desk ${slot.join(' ')}`;
        const level = levelOf({ student, goal, occasion, through: slot[0] === 0 ? 1 : 0.6 });
        return judged(past, {
          student,
          goal,
          level,
          on,
          task: undefined,
          judge: klass.coTeacher ?? klass.teacher,
        });
      });
  });
}

/** Retakes and second looks of students of this class. */
function toldApart(past: ClassPast): Recalled[] {
  const { klass, plan, days } = past;
  const here = ({ student, task }: { student: string; task: string }) =>
    plan.tasks.has(task) && klass.students.some((each) => each === student);
  const again = secondLooks.filter(here).map(({ student, task, goal, level, on }) => {
    const done = plan.tasks.get(task)?.spec.done ?? on;
    const look = judged(past, { student, goal, level, on: days.day(done), task, judge: klass.teacher });
    return { ...look, recordedAt: days.at(days.day(on), 9) };
  });
  const tried = retakes.filter(here).map(({ student, task, goal, level, on }) => ({
    ...judged(past, { student, goal, level, on: days.day(on), task, judge: klass.teacher }),
    attempt: 2,
  }));
  return [...again, ...tried];
}

function judged(
  { klass, plan, people, days }: ClassPast,
  work: {
    student: string;
    goal: string;
    level: number;
    on: string;
    task: string | undefined;
    judge: PersonKey;
  },
): Recalled {
  const goal = plan.goals.get(work.goal);
  const version = goal?.versions.find(({ from }) => from <= work.on);
  if (!goal || !version) throw new Error(`There is no goal ${work.goal} in this course`);
  return {
    student: work.student,
    goal: work.goal,
    studentId: people[work.student as PersonKey].personId,
    goalId: goal.goalId,
    goalVersionId: version.goalVersionId,
    rubricVersionId: goal.rubricVersionId,
    judgeId: people[work.judge].personId,
    classId: klass.classId,
    taskId: work.task === undefined ? null : (plan.tasks.get(work.task)?.taskId ?? null),
    attempt: 1,
    level: work.level,
    workedOn: work.on,
    recordedAt: days.at(work.on, work.task === undefined ? 11 : 15),
    supports: supportsOf[work.student as keyof typeof supportsOf] ?? [],
  };
}

/** Where a path leads from its first piece on a goal to its newest. */
const PATHS: Readonly<Record<Path, readonly [from: number, to: number]>> = {
  ahead: [2.6, 3.8],
  ready: [1.9, 3.2],
  close: [1.4, 2.5],
  starting: [1, 1.8],
};

/** What was begun earlier in the year sits better. */
const EASE: Readonly<Record<string, number>> = {
  expressions: 0.6,
  equations: 0.3,
  theme: 0.3,
  fourWays: -0.2,
};

function levelOf(work: { student: string; goal: string; occasion: string; through: number }): number {
  const { student, goal, occasion, through } = work;
  const [from, to] = PATHS[students.find(({ key }) => key === student)?.path ?? 'close'];
  const chance = (pick('level', student, goal, occasion) - 0.5) * 0.9;
  return onScale(Math.round(from + (to - from) * through + (EASE[goal] ?? 0) + chance));
}

function onScale(level: number): number {
  return Math.min(4, Math.max(1, level));
}

interface Piece {
  readonly student: string;
  readonly goal: string;
  readonly task: string;
}

function toldLevel({ student, goal, task }: Piece): number | null | undefined {
  const told: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | null>>>>>> =
    toldLevels;
  return told[student]?.[task]?.[goal];
}

function isOf(one: Piece, other: Piece): boolean {
  return one.student === other.student && one.goal === other.goal && one.task === other.task;
}
