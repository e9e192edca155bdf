import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualCalculation } from '#core/mastery/choose-method.ts';
import { estimateFrom } from '#core/mastery/estimate-from.ts';
import { listVariants } from '#core/mastery/evaluation/list-variants.ts';
import type { Calculation } from '#core/mastery/method.ts';
import { methods } from '#core/mastery/methods/index.ts';
import { replay } from '#core/mastery/replay.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { piecesAt } from './pieces-at.ts';

// docs/mastery.md is read by people who check it with a pencil; its tables are held against the rules here.
const lines = readFileSync(join(import.meta.dirname, '../../docs/mastery.md'), 'utf8').split('\n');

/** The rows of the table whose first heading this is, without its head. */
function tableUnder(heading: string): string[][] {
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const after = lines.slice(from + 2);
  return after
    .slice(
      0,
      after.findIndex((line) => !line.startsWith('|')),
    )
    .map(cellsOf);
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const levelsIn = (cell: string) => cell.split(', ').map(Number);
const estimate = (calculation: Calculation, levels: readonly number[]) =>
  estimateFrom(replay(calculation.method, piecesAt(levels)), calculation);

const variants = listVariants(defaultScale).slice(0, methods.length);
const heads = cellsOf(lines.find((line) => line.startsWith('| method |')) ?? '').slice(1);

describe('what docs/mastery.md says', () => {
  it.each(variants.map(({ name, calculation }) => [name, calculation] as const))(
    'of %s beside the others is so',
    (name, calculation) => {
      const row = tableUnder('method').find(([named]) => named === `\`${name}\``);
      const said = heads.map(
        (levels) => estimate(calculation, levelsIn(levels)).displayed?.toFixed(2) ?? 'none',
      );
      expect(row?.slice(1)).toEqual(said);
      expect(said).toHaveLength(4);
    },
  );

  it('of the default is so, level and status', () => {
    const words = { 'not-enough': 'not enough yet', 'not-shown': 'not shown yet', shown: 'shown' };
    const rows = tableUnder('pieces, oldest first');
    expect(rows).toHaveLength(8);
    for (const [pieces = '', , , level = '', status = ''] of rows) {
      const found = estimate(usualCalculation(defaultScale), levelsIn(pieces));
      expect([level, status.split(';')[0]]).toEqual([
        `**${found.displayed?.toFixed(2)}**`,
        words[found.status as keyof typeof words],
      ]);
    }
  });

  it('has a chapter on every other method', () => {
    const chapters = lines
      .filter((line) => line.startsWith('### '))
      .map((line) => /`([^`]+)`/.exec(line)?.[1]);
    expect(chapters).toEqual(methods.slice(1).map(({ key }) => key));
  });
});
