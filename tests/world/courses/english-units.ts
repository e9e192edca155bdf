import type { UnitSpec } from './course-spec.ts';

/** English 9, in which newcomers and others read together. */
export const englishUnits = [
  {
    key: 'arrivals',
    title: 'Stories of arriving',
    why: 'Everyone in this room has arrived somewhere. Writers help us say how that was.',
    from: [10, 'mon'],
    until: [5, 'fri'],
    goals: ['theme', 'joining'],
    tasks: [
      { key: 'firstDay', title: 'A first day', kind: 'practice', goals: ['joining'], done: [9, 'thu'] },
      {
        key: 'underTheStory',
        title: 'Under the story',
        kind: 'formative',
        goals: ['theme'],
        done: [8, 'tue'],
        window: { from: [8, 'tue'], about: [8, 'fri'] },
      },
      {
        key: 'arrivalTalk',
        title: 'Talk: what it is really about',
        kind: 'summative',
        goals: ['theme', 'joining'],
        done: [6, 'thu'],
        window: { from: [6, 'tue'], about: [6, 'fri'] },
      },
    ],
  },
  {
    key: 'persuading',
    title: 'Say it so that they listen',
    why: 'A letter to the city is read when it has facts in it.',
    from: [4, 'mon'],
    until: [-3, 'fri'],
    goals: ['claims', 'revising'],
    tasks: [
      {
        key: 'parkClaim',
        title: 'Should the park close at dusk?',
        kind: 'formative',
        goals: ['claims'],
        done: [3, 'thu'],
        window: { from: [3, 'thu'], about: [2, 'mon'] },
      },
      {
        key: 'readerNotes',
        title: 'Notes from a reader',
        kind: 'practice',
        goals: ['revising', 'joining'],
        done: [2, 'tue'],
      },
      {
        key: 'letterDraft',
        title: 'Letter to the city, draft',
        kind: 'formative',
        goals: ['claims', 'revising'],
        done: [1, 'wed'],
        window: { from: [1, 'wed'], about: { ahead: 2 } },
      },
      {
        key: 'becauseSlip',
        title: 'Exit slip: because, although, so',
        kind: 'formative',
        goals: ['joining', 'claims'],
        done: [0, 'tue'],
        window: { from: [0, 'mon'], about: [0, 'tue'] },
      },
      {
        key: 'cityLetter',
        title: 'Letter to the city',
        kind: 'summative',
        goals: ['claims', 'revising'],
        window: { from: { ahead: 4 }, about: { ahead: 10 } },
      },
    ],
  },
] as const satisfies readonly UnitSpec[];
