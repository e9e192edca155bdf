import { expect, it } from 'vitest';
import { listSources } from '#tests/house/list-sources.ts';
import { lookActs } from './look-acts.ts';

it('every act that is written as a look is among them', () => {
  const written = listSources('src/school').flatMap(({ text }) =>
    [...text.matchAll(/act: '([a-z-]+\.look)'/g)].map(([, act = '']) => act),
  );
  expect(written.length).toBeGreaterThan(10);
  for (const act of written) expect(lookActs).toContain(act);
});
