import { expect, test } from 'vitest';
import { ChildLetter } from './letter.tsx';

const words = {
  canDo: 'Can do now',
  workOn: 'Working on',
  tryAtHome: 'Try at home',
  nextChance: 'What comes next',
};

test('a letter says what the child can do, works on, can try at home, and the next chance', () => {
  const html = String(
    <ChildLetter
      id="camila"
      name="Camila"
      words={words}
      canDo={['Solve an equation.']}
      workOn={['Saying what a line means.']}
      tryAtHome="Ask what 4 rides cost."
      nextChance="Thursday, in class."
    />,
  );
  expect(html).toContain('<article class="child" id="camila" aria-labelledby="camila-name">');
  expect([...html.matchAll(/<h3>(?:<svg.*?<\/svg> )?([^<]+)<\/h3>/g)].map((found) => found[1])).toEqual([
    'Can do now',
    'Working on',
    'Try at home',
    'What comes next',
  ]);
});

test('a part that was not approved leaves no empty heading', () => {
  const html = String(
    <ChildLetter id="c" name="Mateo" words={words} canDo={[]} workOn={[]} tryAtHome="Cook rice." />,
  );
  expect(html).not.toContain('Can do now');
  expect(html).not.toContain('Working on');
  expect(html).toContain('<h3>Try at home</h3><p>Cook rice.</p>');
});

test('a letter carries no level mark', () => {
  const html = String(<ChildLetter id="c" name="Ana" words={words} canDo={['Read.']} workOn={['Write.']} />);
  expect(html).not.toMatch(/class="(mark|level)/);
});
