import { expect, it } from 'vitest';
import { usualCalculation } from '#core/mastery/choose-method.ts';
import { explain } from '#core/mastery/explain.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { translator } from '#locales/translate.ts';
import { judged } from '#tests/mastery/histories.ts';
import { sayPart } from './say-part.ts';

const speech = translator('en');
/** What is said of each judgement, in the order they are given. */
const parts = (judgements: readonly ReturnType<typeof judged>[]) => {
  const explanation = explain(gatherPieces(judgements), usualCalculation(defaultScale));
  return judgements.map((each) => sayPart(speech, explanation, each)?.replace(/[⁦-⁩]/g, ''));
};

it('each piece says how much it counts: 4, 6 and 9 parts of 19', () => {
  expect(
    parts([
      judged({ id: 'a', level: 2, workedOn: '2026-11-02' }),
      judged({ id: 'b', level: 3, workedOn: '2026-11-09' }),
      judged({ id: 'c', level: 3, workedOn: '2026-11-16' }),
    ]),
  ).toEqual(['Counts 21% of the level.', 'Counts 31.6% of the level.', 'Counts 47.4% of the level.']);
});

it('of two judges of one piece the newest judgement says it for both', () => {
  expect(
    parts([
      judged({
        id: 'a',
        level: 2,
        workedOn: '2026-11-02',
        occasionId: 'talk',
        judgeId: 'ortega',
        recordedAt: 1,
      }),
      judged({
        id: 'b',
        level: 3,
        workedOn: '2026-11-02',
        occasionId: 'talk',
        judgeId: 'haddad',
        recordedAt: 2,
      }),
    ]),
  ).toEqual([
    undefined,
    'Counts 100% of the level. 2 teachers looked at this piece. Their judgements count together.',
  ]);
});

it('what a better retake replaced counts for nothing and says so', () => {
  expect(
    parts([
      judged({ id: 'a', level: 2, occasionId: 'first', workedOn: '2026-11-02' }),
      judged({ id: 'b', level: 3, occasionId: 'again', workedOn: '2026-11-09', retakeOf: 'first' }),
    ]),
  ).toEqual([
    'The retake shows more, so it stands in the place of the first try.',
    'Counts 100% of the level.',
  ]);
});
