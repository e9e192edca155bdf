import { expect, test } from 'vitest';
import { Judge } from './judge.tsx';

const places = [
  {
    value: 'a',
    key: '1',
    sign: { shows: 'level', place: 1, of: 2 },
    word: 'Starting',
    descriptor: 'Counts.',
  },
  { value: 'b', key: '2', sign: { shows: 'level', place: 2, of: 2 }, word: 'Mastery' },
] as const;

test('a goal is a group named by its goal, and says that it is in focus', () => {
  const html = String(<Judge name="goal-1" goal="Slope as a rate" focus="In focus:" places={places} />);
  expect(html).toContain('<fieldset class="judge"');
  expect(html).toContain('<span class="visually-hidden">In focus: </span>Slope as a rate');
});

test('each level is a radio button with its word and descriptor; the chosen one is checked', () => {
  const html = String(<Judge name="goal-1" goal="Slope" places={places} value="b" />);
  expect(html).toContain('<input type="radio" name="goal-1" value="a"/><kbd aria-hidden="true">1</kbd>');
  expect(html).toContain('<b>Starting</b></span><span><bdi>Counts.</bdi></span>');
  expect(html).toContain('<input type="radio" name="goal-1" value="b" checked=""/>');
});
