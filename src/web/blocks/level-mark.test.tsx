import { expect, test } from 'vitest';
import { LevelMark } from './level-mark.tsx';

const mastery = { shows: 'level', place: 3, of: 4 } as const;

test('a mark stands with its word', () => {
  const html = String(<LevelMark sign={mastery} word="Mastery" />);
  expect(html).toBe(
    '<span class="level"><svg class="mark" aria-hidden="true"><use href="#m3"></use></svg><b>Mastery</b></span>',
  );
});

test('a mark with a letter says its whole word to a screen reader', () => {
  const html = String(<LevelMark sign={mastery} word="Mastery" letter="M" />);
  expect(html).toContain('<b aria-hidden="true">M</b><span class="visually-hidden">Mastery</span>');
});

test("the teacher's own judgement is underlined and said", () => {
  const html = String(
    <LevelMark sign={mastery} word="Mastery" letter="M" own spoken="Mastery, your own judgement" />,
  );
  expect(html).toContain('<span class="level own">');
  expect(html).toContain('<span class="visually-hidden">Mastery, your own judgement</span>');
});

test('too little evidence is a dotted ring with its own words, not an empty place', () => {
  const html = String(<LevelMark sign={{ shows: 'not enough yet' }} word="Not enough yet" />);
  expect(html).toContain('<use href="#mn">');
  expect(html).toContain('<b>Not enough yet</b>');
});
