/** A scale as a school wants it: names per language, lowest first, and how each level of the scale before is read. */
export type WantedScale = {
  readonly levels: readonly { readonly names: Readonly<Record<string, string>> }[];
  readonly cut: number;
  /** One entry per level of the scale before, in its order: the level of the new scale it is read as */
  readonly mapping: readonly number[];
};

/** Why a scale cannot be. */
export type ScaleProblem =
  | 'too-few-levels'
  | 'too-many-levels'
  | 'cut-off-scale'
  | 'mapping-incomplete'
  | 'mapping-off-scale'
  | 'mapping-goes-down'
  | 'name-too-long';

const FEWEST = 2;
const MOST = 7;
const LONGEST_NAME = 40;

/**
 * What is wrong with a wanted scale; empty where nothing is. Levels are numbered from 1. The cut must be above the
 * lowest level, or everybody would have shown everything; the mapping may not put a higher level below a lower one.
 *
 * Example: from four levels to three with the mapping 1, 2, 3, 3: what was Beyond is read as the highest of three.
 */
export function checkScale(
  wanted: WantedScale,
  before: { readonly levels: readonly unknown[] },
): ScaleProblem[] {
  const count = wanted.levels.length;
  const { cut, mapping } = wanted;
  const onScale = (level: number) => Number.isInteger(level) && level >= 1 && level <= count;
  const problems: (ScaleProblem | false)[] = [
    count < FEWEST && 'too-few-levels',
    count > MOST && 'too-many-levels',
    (!onScale(cut) || cut === 1) && 'cut-off-scale',
    mapping.length !== before.levels.length && 'mapping-incomplete',
    !mapping.every(onScale) && 'mapping-off-scale',
    mapping.some((level, at) => level < (mapping[at - 1] ?? level)) && 'mapping-goes-down',
    wanted.levels.some(({ names }) => Object.values(names).some((name) => name.length > LONGEST_NAME)) &&
      'name-too-long',
  ];
  return problems.filter((problem) => problem !== false);
}
