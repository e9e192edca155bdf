import type { GoalSpec, UnitSpec } from './course-spec.ts';

/** The three goals of Living Environment, said in English alone. */
export const biologyGoals = [
  {
    key: 'fairTests',
    kind: 'content',
    title: 'Fair tests',
    statement: 'I can plan a test in which only one thing changes.',
    said: {},
    rubric: [
      ['Asks a question', 'I can ask a question.'],
      ['Plans a test in which several things change', 'I can plan a test.'],
      [
        'Plans a test in which one thing changes and says what stays the same',
        'I can change one thing and keep the rest.',
      ],
      ['Says how sure the result is', 'I can say how sure I am, and why.'],
    ],
  },
  {
    key: 'cells',
    kind: 'content',
    title: 'How cells live',
    statement: 'I can say what the parts of a cell do for the whole.',
    said: {},
    rubric: [
      ['Names parts of a cell', 'I can name parts of a cell.'],
      ['Says what one part does', 'I can say what one part does.'],
      ['Says how parts work together', 'I can say how the parts work together.'],
      ['Says what happens when a part is missing', 'I can say what happens when a part is missing.'],
    ],
  },
  {
    key: 'foodWebs',
    kind: 'content',
    title: 'Food webs',
    statement: 'I can say what happens in a food web when one living thing goes.',
    said: {},
    rubric: [
      ['Reads a food chain', 'I can read a food chain.'],
      ['Follows energy through a web', 'I can follow the energy.'],
      ['Says what changes when one living thing goes', 'I can say what changes when one goes.'],
      ['Weighs two changes against each other', 'I can compare two changes.'],
    ],
  },
] as const satisfies readonly GoalSpec[];

export const biologyUnits = [
  {
    key: 'tests',
    title: 'Asking nature',
    why: 'A fair test is how we find out without asking who is right.',
    from: [8, 'mon'],
    until: [-1, 'fri'],
    goals: ['fairTests', 'cells'],
    tasks: [
      {
        key: 'beanPlan',
        title: 'Plan for the beans',
        kind: 'formative',
        goals: ['fairTests'],
        done: [6, 'wed'],
      },
      { key: 'cellModel', title: 'A model of a cell', kind: 'formative', goals: ['cells'], done: [4, 'fri'] },
      {
        key: 'beanTalk',
        title: 'What the beans said',
        kind: 'formative',
        goals: ['fairTests'],
        done: [2, 'thu'],
      },
      { key: 'onionCells', title: 'Onion skin', kind: 'practice', goals: ['cells'], done: [1, 'wed'] },
      {
        key: 'yeastTest',
        title: 'Yeast and sugar',
        kind: 'summative',
        goals: ['fairTests'],
        window: { from: { ahead: 3 }, about: { ahead: 7 } },
      },
    ],
  },
] as const satisfies readonly UnitSpec[];
