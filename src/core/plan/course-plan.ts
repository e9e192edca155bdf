import { z } from 'zod';
import { hasMarkup } from '../goals/check-wording.ts';
import { parseDay } from '../time/parse-day.ts';
import { PLAN_PARTS } from './plan-parts.ts';
import { tidyText } from './tidy-text.ts';

/** What a file of a course plan says it is. */
export const PLAN_FORMAT = 'waymark-course-plan';
/** The version that is written, and the only one that is read. */
export const PLAN_VERSION = 1;

/** So much a plan may hold; a year of one course has far less. */
const MOST_OF_A_PLAN = { goals: 7, units: 20, tasks: 20, letGos: 20, languages: 20 } as const;

/** Why something in a file cannot be taken: a word that the page says in the reader's language. */
export const PLAN_PROBLEMS = [
  'empty',
  'not-text',
  'too-long',
  'too-many',
  'markup',
  'no-day',
  'before-start',
  'no-choice',
  'unknown-goal',
  'twice',
  'not-right',
] as const;

/** One of them. */
export type PlanProblem = (typeof PLAN_PROBLEMS)[number];

const line = (most: number) =>
  z
    .string({ error: 'not-text' })
    .transform((text) => text.trim().replace(/\s+/gu, ' '))
    .refine((text) => text !== '', { error: 'empty', abort: true })
    .refine((text) => !hasMarkup(text), { error: 'markup', abort: true })
    .refine((text) => [...text].length <= most, { error: 'too-long' });

const text = z.string({ error: 'not-text' }).transform((body, context) => {
  const tidy = tidyText(body, 2000);
  if (tidy.ok) return tidy.text;
  context.addIssue({ code: 'custom', message: tidy.problem });
  return z.NEVER;
});

const day = z.string({ error: 'no-day' }).transform((written, context) => {
  const parsed = parseDay(written);
  if (parsed && parsed >= '1990-01-01' && parsed < '2100-01-01') return parsed;
  context.addIssue({ code: 'custom', message: 'no-day' });
  return z.NEVER;
});

const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.array(item, { error: 'not-right' }).max(most, { error: 'too-many' });

const key = z.string({ error: 'not-text' }).min(1, { error: 'empty' }).max(40, { error: 'too-long' });
const language = z
  .string({ error: 'not-text' })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, { error: 'not-right' });

const wording = z.object({ language, title: line(60), statement: line(200) }, { error: 'not-right' });

const descriptor = z.object(
  {
    level: z.int({ error: 'not-right' }).min(1, { error: 'not-right' }).max(9, { error: 'not-right' }),
    teacher: line(400),
    student: line(400),
  },
  { error: 'not-right' },
);

const goal = z.object(
  {
    key,
    kind: z.enum(['content', 'language'], { error: 'no-choice' }),
    /** The original first */
    wordings: list(wording, MOST_OF_A_PLAN.languages).min(1, { error: 'empty' }),
    rubric: z
      .object(
        { language, levels: list(descriptor, 9).min(2, { error: 'not-right' }) },
        { error: 'not-right' },
      )
      .optional(),
  },
  { error: 'not-right' },
);

const task = z.object(
  {
    title: line(80),
    kind: z.enum(['practice', 'formative', 'summative'], { error: 'no-choice' }),
    goals: list(key, MOST_OF_A_PLAN.goals).min(1, { error: 'empty' }),
    readyFrom: day.nullable().default(null),
    readyAbout: day.nullable().default(null),
    counts: z.boolean({ error: 'no-choice' }).default(false),
    inGroups: z.boolean({ error: 'no-choice' }).default(false),
  },
  { error: 'not-right' },
);

const unit = z.object(
  {
    title: line(80),
    startsOn: day,
    endsOn: day,
    goals: list(key, 3).min(1, { error: 'empty' }),
    texts: z
      .partialRecord(z.enum(PLAN_PARTS, { error: 'no-choice' }), text, { error: 'not-right' })
      .default({}),
    letGo: list(
      z.object({ what: line(200), why: line(200) }, { error: 'not-right' }),
      MOST_OF_A_PLAN.letGos,
    ).default([]),
    tasks: list(task, MOST_OF_A_PLAN.tasks).default([]),
  },
  { error: 'not-right' },
);

/** The documented form of a course plan: docs/course-plan.md. No field of it can hold a student. */
export const coursePlan = z
  .object(
    {
      format: z.literal(PLAN_FORMAT, { error: 'not-right' }),
      version: z.literal(PLAN_VERSION, { error: 'not-right' }),
      course: z.object({ title: line(120) }, { error: 'not-right' }),
      /** The first school day of the year it was planned for */
      firstDay: day,
      goals: list(goal, MOST_OF_A_PLAN.goals).min(1, { error: 'empty' }),
      units: list(unit, MOST_OF_A_PLAN.units).default([]),
    },
    { error: 'not-right' },
  )
  .superRefine((plan, context) => {
    const problem = (message: PlanProblem, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const keys = plan.goals.map((each) => each.key);
    for (const [place, each] of keys.entries())
      if (keys.indexOf(each) !== place) problem('twice', ['goals', place, 'key']);
    for (const [place, each] of plan.units.entries()) {
      if (each.endsOn < each.startsOn) problem('before-start', ['units', place, 'endsOn']);
      for (const [at, named] of each.goals.entries())
        if (!keys.includes(named)) problem('unknown-goal', ['units', place, 'goals', at]);
      for (const [at, done] of each.tasks.entries()) {
        if (done.readyFrom && done.readyAbout && done.readyAbout < done.readyFrom)
          problem('before-start', ['units', place, 'tasks', at, 'readyAbout']);
        for (const [nth, named] of done.goals.entries())
          if (!keys.includes(named)) problem('unknown-goal', ['units', place, 'tasks', at, 'goals', nth]);
      }
    }
  });

/** A course plan that can be taken. */
export type CoursePlan = z.output<typeof coursePlan>;
export type PlannedGoal = CoursePlan['goals'][number];
export type PlannedUnit = CoursePlan['units'][number];
