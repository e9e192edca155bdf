import { expect, test } from 'vitest';
import { calculationOf } from '#core/mastery/choose-method.ts';
import { explain } from '#core/mastery/explain.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { traceLevels } from '#core/mastery/trace-levels.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { translator } from '#locales/translate.ts';
import { judged } from '#tests/mastery/histories.ts';
import { Growth } from './growth.tsx';

test('says too little only of days when too little had been seen', () => {
  const calculation = calculationOf({ key: 'n-times', settings: { n: 3 } }, defaultScale);
  const days = [2, 3, 2, 3, 3].map((level, at) =>
    judged({ id: `j${at}`, level, workedOn: `2026-11-1${at}` }),
  );
  const pieces = gatherPieces(days);
  const html = String(
    <Growth
      pieces={explain(pieces, calculation).pieces}
      trace={traceLevels(pieces, calculation)}
      scale={defaultScale}
      until="2026-11-24"
      sayLabel={(steps) => steps}
      speech={translator('en')}
    />,
  );
  const levels = html.split('</tr>').map((row) =>
    row
      .split('<td')
      .at(-1)
      ?.replace(/^[^>]*>|<[^>]*>/g, ''),
  );
  expect(levels.slice(1, 6)).toEqual([
    'Not enough yet',
    'Not enough yet',
    'Not shown yet',
    'Not shown yet',
    'Mastery',
  ]);
});
