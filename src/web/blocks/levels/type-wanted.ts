import type { Scale } from '#core/scales/scale.ts';
import type { Wanted } from '#school/calculation-changes/wanted.ts';
import {
  AS_SCHOOL,
  MOST_LEVELS,
  nameField,
  readAsField,
  settingField,
  type TypedLevels,
} from './form-of-levels.ts';
import { typedNumber } from './list-settings.ts';

/** A wish as the form of a proposal starts with it, on the scale of now. */
export function typeWanted(wanted: Wanted, { scale, reason }: { scale: Scale; reason: string }): TypedLevels {
  const { method, settings } = wanted;
  const then = wanted.scale ?? {
    cut: scale.cut,
    levels: scale.levels.map(({ names }) => ({ names: names ?? {} })),
    mapping: scale.levels.map(({ level }) => level),
  };
  return {
    write: '',
    method: method ?? AS_SCHOOL,
    span: wanted.span,
    may: [...wanted.coursesMay],
    scale: wanted.scale ? 'change' : 'keep',
    count: String(Math.min(then.levels.length, MOST_LEVELS)),
    cut: String(then.cut),
    reason,
    ...Object.fromEntries([
      ...Object.entries(settings).map(([name, value]) => [
        settingField(method ?? '', name),
        typeof value === 'number' ? typedNumber(value) : String(value),
      ]),
      ...then.levels.flatMap(({ names }, at) =>
        Object.entries(names).map(([language, name]) => [nameField(at + 1, language), name]),
      ),
      ...then.mapping.map((level, at) => [readAsField(at + 1), String(level)]),
    ]),
  };
}
