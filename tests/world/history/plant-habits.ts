import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { startingHabits } from '#school/habits/habit.ts';
import type { Days, Slot } from '../lay-out-days.ts';
import type { PersonKey } from '../people/people.ts';
import type { WorldFacts } from '../world.ts';
import { plantLines } from './plant-lines.ts';

/** A habit that Ms. Valdez named for Algebra 1. */
const own = {
  name: 'Explains out loud',
  looks_like: 'Says each step to a partner before writing it.',
  tip: 'Point at the step while you say it.',
};

type HabitKey = (typeof startingHabits)[number] | 'own';

interface Noted {
  readonly student: PersonKey;
  readonly habit: HabitKey;
  readonly kind: 'seen' | 'coach' | 'thanks' | 'self';
  readonly by: PersonKey;
  readonly word?: 'going-well' | 'trying' | 'help';
  readonly body?: string;
  readonly day: Slot;
}

/** What was said of how students of 9B work. Nobody has spoken to Theo. */
const noted: readonly Noted[] = [
  { student: 'salma', habit: 'revises', kind: 'seen', by: 'valdez', day: [1, 'wed'] },
  {
    student: 'joaquin',
    habit: 'works-with-others',
    kind: 'thanks',
    by: 'valdez',
    body: 'You explained the axes to Caio without giving the answer away.',
    day: [1, 'thu'],
  },
  { student: 'joaquin', habit: 'plans-ahead', kind: 'coach', by: 'osei', day: [1, 'fri'] },
  { student: 'joaquin', habit: 'plans-ahead', kind: 'self', by: 'joaquin', word: 'trying', day: [0, 'mon'] },
  { student: 'caio', habit: 'own', kind: 'seen', by: 'valdez', day: [1, 'fri'] },
];

interface Planted {
  readonly people: WorldFacts['people'];
  readonly classes: WorldFacts['classes'];
  readonly courses: WorldFacts['courses'];
  readonly days: Days;
}

/** Adds the habits that are named and coached, what was noted of them, and thanks. */
export async function plantHabits(
  school: InSchool,
  { people, classes, courses, days }: Planted,
): Promise<void> {
  const school_id = school.id;
  const class_id = classes.algebra9B.classId;
  const made_at = days.at(days.yearStartsOn, 9).toISOString();
  const ids = new Map<HabitKey, string>([...startingHabits, 'own' as const].map((key) => [key, newId()]));
  const idOf = (key: HabitKey) => ids.get(key) ?? '';
  await insertMany(
    school.db,
    'habits',
    startingHabits.map((phrase) => ({ school_id, id: idOf(phrase), phrase, made_at })),
  );
  await insertMany(school.db, 'habits', [
    {
      school_id,
      id: idOf('own'),
      course_id: courses.algebra,
      ...own,
      language: 'en',
      made_by: people.valdez.personId,
      made_at,
    },
  ]);
  const rows = noted.map((each) => ({ ...each, id: newId(), on: days.day(each.day) }));
  const of = ({ id, student, habit, body }: (typeof rows)[number]) => ({
    school_id,
    id,
    student_id: people[student].personId,
    habit_id: idOf(habit),
    body: body ?? null,
    language: body ? 'en' : null,
  });
  await insertMany(
    school.db,
    'habit_notes',
    rows
      .filter(({ kind }) => kind !== 'thanks')
      .map((row) => ({
        ...of(row),
        class_id: row.kind === 'self' ? null : class_id,
        kind: row.kind,
        word: row.word ?? null,
        noted_by: people[row.by].personId,
        noted_on: row.on,
        noted_at: days.at(row.on, 15).toISOString(),
      })),
  );
  await insertMany(
    school.db,
    'appreciations',
    rows
      .filter(({ kind }) => kind === 'thanks')
      .map((row) => ({
        ...of(row),
        class_id,
        given_by: people[row.by].personId,
        given_on: row.on,
        given_at: days.at(row.on, 15).toISOString(),
      })),
  );
  await plantLines(
    school,
    rows
      .filter(({ kind }) => kind !== 'self')
      .map(({ student, habit, kind, by, on }) => ({
        school_id,
        id: newId(),
        at: days.at(on, 15).toISOString(),
        actor_id: people[by].personId,
        act: kind === 'thanks' ? 'habit.thank' : 'habit.note',
        relation: 'teaches',
        subject_kind: 'student',
        subject_ids: [people[student].personId],
        detail: { habit: idOf(habit), kind },
      })),
  );
}
