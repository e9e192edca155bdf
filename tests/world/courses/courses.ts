import type { StaffKey } from '../people/people.ts';
import type { StudentKey } from '../people/students.ts';
import { students9A } from '../people/students-9a.ts';
import { students9B } from '../people/students-9b.ts';
import { algebraGoals, type setAsideGoal } from './algebra-goals.ts';
import { algebraUnits } from './algebra-units.ts';
import { biologyGoals, biologyUnits } from './biology.ts';
import type { GoalSpec, UnitSpec } from './course-spec.ts';
import { englishGoals } from './english-goals.ts';
import { englishUnits } from './english-units.ts';

interface CourseSpec {
  readonly key: string;
  readonly title: string;
  readonly code: string;
  readonly subject: string;
  readonly goals: readonly GoalSpec[];
  readonly units: readonly UnitSpec[];
  readonly classes: readonly ClassSpec[];
}

export interface ClassSpec<Key extends string = string> {
  readonly key: Key;
  readonly title: string;
  /** The first plans the course */
  readonly teacher: StaffKey;
  readonly coTeacher?: StaffKey;
  readonly students: readonly StudentKey[];
}

/** What is taught at Ferry Point, as far as the world goes. */
export const courses = [
  {
    key: 'algebra',
    title: 'Algebra 1',
    code: 'MA-9',
    subject: 'Mathematics',
    goals: algebraGoals,
    units: algebraUnits,
    classes: [
      { key: 'algebra9A', title: '9A', teacher: 'valdez', students: students9A.map(({ key }) => key) },
      {
        key: 'algebra9B',
        title: '9B',
        teacher: 'valdez',
        coTeacher: 'osei',
        students: students9B.map(({ key }) => key),
      },
    ],
  },
  {
    key: 'english',
    title: 'English 9',
    code: 'EN-9',
    subject: 'English language arts',
    goals: englishGoals,
    units: englishUnits,
    classes: [
      {
        key: 'english9E',
        title: '9E',
        teacher: 'tran',
        students: [
          ...(['nabila', 'salma', 'idris', 'junhao', 'woodley', 'bo', 'mariaFernanda', 'andriy'] as const),
          ...(['nilufar', 'esperanza', 'joaquin', 'theo', 'alejandro', 'daniela', 'samuel'] as const),
          ...(['emilio', 'hawa', 'bibek', 'soledad', 'jorgeLuis'] as const),
        ],
      },
    ],
  },
  {
    key: 'biology',
    title: 'Living Environment',
    code: 'SC-9',
    subject: 'Science',
    goals: biologyGoals,
    units: biologyUnits,
    classes: [
      {
        key: 'biology9C',
        title: '9C',
        teacher: 'kowalczyk',
        students: [
          ...(['valentina', 'malik', 'yan', 'precious', 'jamal', 'zuri'] as const),
          ...(['ayesha', 'declan', 'tyrell', 'naomi', 'priya', 'stefan'] as const),
        ],
      },
    ],
  },
] as const satisfies readonly CourseSpec[];

type Course = (typeof courses)[number];
export type CourseKey = Course['key'];
export type ClassKey = Course['classes'][number]['key'];
export type GoalKey = Course['goals'][number]['key'] | (typeof setAsideGoal)['key'];
export type UnitKey = Course['units'][number]['key'];
export type TaskKey = Course['units'][number]['tasks'][number]['key'];
