import type { PersonSpec } from '../people/person-spec.ts';

/** The whole of Lantern Hill: a teacher, three students and one mother, who is a mother at Ferry Point too. */
export const neighbourPeople = [
  { key: 'bell', given: 'Ms.', family: 'Bell', called: 'Ms. Bell' },
  { key: 'mika', given: 'Mika', family: 'Sandoval' },
  { key: 'ruben', given: 'Ruben', family: 'Katz' },
  { key: 'wideline', given: 'Wideline', family: 'Jean-Baptiste' },
  { key: 'guerline', given: 'Guerline', family: 'Jean-Baptiste' },
] as const satisfies readonly PersonSpec[];

export type NeighbourKey = (typeof neighbourPeople)[number]['key'];
