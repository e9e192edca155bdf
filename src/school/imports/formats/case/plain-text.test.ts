import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it.each([
  ['words stay', 'I can add.', 'I can add.'],
  ['tags go', '<p>I can <strong>add</strong>.</p>', 'I can add.'],
  ['raised signs keep their meaning', 'x<sup>2</sup> + y<sup>n+1</sup>', 'x² + yⁿ⁺¹'],
  ['raised words too', 'x<sup>1/2</sup>', 'x^(1/2)'],
  ['lowered signs', 'H<sub>2</sub>O', 'H₂O'],
  ['mathematics is no markup', 'a < b and b > c', 'a < b and b > c'],
  ['also where letters follow', 'a <b and c> d', 'a <b and c> d'],
  ['attributes go with their tags', '<a href="https://x.example/?a=1" title=\'y\'>see</a>', 'see'],
  ['entities', 'Smith &amp; Jones &#8211; &frac12; &le; 1&nbsp;m', 'Smith & Jones – ½ ≤ 1 m'],
  ['an entity nobody knows stays', 'R&nothing;D', 'R&nothing;D'],
  ['lists become lines', '<ul><li>one</li><li>two</li></ul>', '• one\n\n• two'],
  ['scripts go whole', 'Add<script>alert("x")</script>.', 'Add.'],
  ['tables in Markdown and formulas stay', '| a | b |\r\n| $x^2$ | 1 |', '| a | b |\n| $x^2$ | 1 |'],
  ['control characters go', 'add\u0000\u0007 two', 'add two'],
])('%s', (_, markup, text) => {
  expect(plainText(markup)).toBe(text);
});
