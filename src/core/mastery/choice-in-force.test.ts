import { expect, test } from 'vitest';
import { choiceInForce, type MadeChoice } from './choice-in-force.ts';

const made = (id: string, method: string | null, coursesMay: string[] = []): MadeChoice => ({
  id,
  method,
  settings: {},
  span: 'year',
  coursesMay,
});

test.each([
  ['nobody chose', undefined, undefined, null],
  ['the school chose', made('s', 'average'), undefined, 's'],
  ['the course chose what it may', made('s', 'average', ['decaying']), made('c', 'decaying'), 'c'],
  ['the school no longer allows it', made('s', 'average', ['highest']), made('c', 'decaying'), 's'],
  ['the course went back', made('s', 'average', ['decaying']), made('c', null), 's'],
  ['the school named no method', made('s', null, ['decaying']), undefined, null],
  ['only a course chose, and nobody allowed it', undefined, made('c', 'decaying'), null],
])('where %s', (_, ofSchool, ofCourse, id) => {
  expect(choiceInForce({ ofSchool, ofCourse })?.id ?? null).toBe(id);
});

test.each([
  ['year', 'year', 'year'],
  ['year', 'continuing', 'year'],
  ['continuing', 'year', 'year'],
  ['continuing', 'continuing', 'continuing'],
] as const)('where the school says %s and the course %s, levels last: %s', (school, course, span) => {
  const ofSchool = { ...made('s', 'average', ['highest']), span: school };
  const ofCourse = { ...made('c', 'highest'), span: course };
  expect(choiceInForce({ ofSchool, ofCourse })?.span).toBe(span);
});
