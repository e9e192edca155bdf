import { expect, test } from 'vitest';
import { Trio } from './trio.tsx';

const words = { glow: 'Glow', grow: 'Grow', nextStep: 'Next step' };

test('glow, grow, next step: in this order, each with its name', () => {
  const html = String(
    <Trio
      words={words}
      glow={{ text: 'You labelled both axes.' }}
      grow={{ text: '3 what?' }}
      nextStep={{ text: 'Say the units.' }}
    />,
  );
  expect(
    [...html.matchAll(/<h3>([^<]+)<\/h3><p>([^<]+)<\/p>/g)].map((found) => [found[1], found[2]]),
  ).toEqual([
    ['Glow', 'You labelled both axes.'],
    ['Grow', '3 what?'],
    ['Next step', 'Say the units.'],
  ]);
});

test('what was not said is not shown', () => {
  const html = String(<Trio words={words} nextStep={{ text: 'Di las unidades.', lang: 'es', dir: 'ltr' }} />);
  expect(html).not.toContain('Glow');
  expect(html).toContain('<p lang="es" dir="ltr">Di las unidades.</p>');
});
