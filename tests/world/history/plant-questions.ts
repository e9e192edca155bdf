import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ClassKey, GoalKey, TaskKey } from '../courses/courses.ts';
import type { Days, Slot } from '../lay-out-days.ts';
import type { PersonKey } from '../people/people.ts';
import type { WorldFacts } from '../world.ts';
import { plantLines } from './plant-lines.ts';

interface Asked {
  readonly student: PersonKey;
  readonly klass: ClassKey;
  readonly on: { readonly goal: GoalKey } | { readonly task: TaskKey };
  readonly body: string;
  readonly language?: string;
  readonly day: Slot;
  /** What Ms. Valdez answered the day after, and whether the class reads it */
  readonly answer?: { readonly body: string; readonly toClass: boolean };
}

/** What students of Algebra 1 have asked. */
const asked: readonly Asked[] = [
  {
    student: 'salma',
    klass: 'algebra9B',
    on: { goal: 'slope' },
    body: 'Why is the slope 2 and not 4, when the water goes up by 4?',
    day: [1, 'tue'],
    answer: { body: 'It goes up by 4 in two minutes. The slope says what happens in one.', toClass: true },
  },
  {
    student: 'joaquin',
    klass: 'algebra9B',
    on: { task: 'oneSentence' },
    body: 'How do I know when one sentence is enough?',
    day: [1, 'wed'],
    answer: { body: 'When a friend could draw your line from it. Read it to one and see.', toClass: false },
  },
  {
    student: 'valentina',
    klass: 'algebra9A',
    on: { task: 'waterTank' },
    body: 'How do I know where the time goes on the graph?',
    day: [1, 'fri'],
  },
  {
    student: 'joaquin',
    klass: 'algebra9B',
    on: { goal: 'slope' },
    body: 'What would happen if the tank already had water in it?',
    day: [0, 'mon'],
  },
  {
    student: 'caio',
    klass: 'algebra9B',
    on: { goal: 'slope' },
    body: 'What would happen if the tank starts half full?',
    day: [0, 'mon'],
  },
  {
    student: 'idris',
    klass: 'algebra9B',
    on: { goal: 'fourWays' },
    body: 'كيف أعرف متى يبدأ الخط من الصفر؟',
    language: 'ar',
    day: [0, 'mon'],
  },
];

interface Planted {
  readonly people: WorldFacts['people'];
  readonly classes: WorldFacts['classes'];
  readonly goals: WorldFacts['goals'];
  readonly tasks: WorldFacts['tasks'];
  readonly days: Days;
}

/** Adds what students asked, what was answered, and one class that is asked for questions. */
export async function plantQuestions(
  school: InSchool,
  { people, classes, goals, tasks, days }: Planted,
): Promise<void> {
  const school_id = school.id;
  const valdez = people.valdez.personId;
  const rows = asked.map((each) => ({ ...each, id: newId(), answerId: newId() }));
  const answered = rows.flatMap(({ answer, ...row }) => (answer ? [{ ...row, answer }] : []));
  await insertMany(
    school.db,
    'questions',
    rows.map(({ id, student, klass, on, body, language = 'en', day }) => ({
      school_id,
      id,
      student_id: people[student].personId,
      class_id: classes[klass].classId,
      goal_id: 'goal' in on ? goals[on.goal].goalId : null,
      task_id: 'task' in on ? tasks[on.task] : null,
      body,
      language,
      asked_at: days.at(days.day(day), 14).toISOString(),
    })),
  );
  await insertMany(
    school.db,
    'question_answers',
    answered.map(({ answerId, answer, day }) => ({
      school_id,
      id: answerId,
      body: answer.body,
      language: 'en',
      given: 'here',
      to_class: answer.toClass,
      answered_by: valdez,
      answered_at: days.at(days.day(day), 17).toISOString(),
    })),
  );
  await insertMany(
    school.db,
    'answered_questions',
    answered.map(({ id, answerId }) => ({ school_id, id: newId(), answer_id: answerId, question_id: id })),
  );
  await insertMany(school.db, 'question_prompts', [
    {
      school_id,
      id: newId(),
      class_id: classes.algebra9B.classId,
      goal_id: goals.fourWays.goalId,
      task_id: null,
      body: 'Bring one question about your four cards.',
      language: 'en',
      asked_by: valdez,
      asked_at: days.at(days.day([1, 'fri']), 16).toISOString(),
    },
  ]);
  await plantLines(
    school,
    answered.map(({ answerId, student, answer, day }) => ({
      school_id,
      id: newId(),
      at: days.at(days.day(day), 17).toISOString(),
      actor_id: valdez,
      act: 'question.answer',
      relation: 'teaches',
      subject_kind: 'student',
      subject_ids: [people[student].personId],
      detail: { answer: answerId, toClass: answer.toClass },
    })),
  );
}
