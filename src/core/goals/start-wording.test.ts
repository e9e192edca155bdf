import { expect, test } from 'vitest';
import { startWording } from './start-wording.ts';

test.each([
  ['Compare properties of two functions.', 'en', 'I can compare properties of two functions.'],
  ['Students will be able to  read a graph.', 'en-US', 'I can read a graph.'],
  ['The student can add.', 'en', 'I can add.'],
  ['DNA copies itself: explain how.', 'en', 'I can DNA copies itself: explain how.'],
  ['I can add.', 'en', 'I can add.'],
  ['Comparar dos funciones.', 'es', 'Comparar dos funciones.'],
])('%s (%s) starts as %s', (statement, language, wording) => {
  expect(startWording({ statement, language })).toBe(wording);
});
