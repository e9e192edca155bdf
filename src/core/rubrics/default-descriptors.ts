import { type Scale, scaleRange } from '#core/scales/scale.ts';

/** One of the four steps a descriptor can describe, whatever the number of levels of the scale. */
type RubricStep = 1 | 2 | 3 | 4;

/** The lines a rubric starts with at one level: keys of the catalogues, with what they are about. */
export type DefaultDescriptor = {
  readonly level: number;
  readonly teacherKey: `rubric.default.${RubricStep}.teacher`;
  readonly studentKey: `rubric.default.${RubricStep}.student`;
  readonly args: { readonly statement: string; readonly act: string };
};

/**
 * The lines a new rubric starts with, one for teachers and one for students per level, for the teacher to edit.
 * The words are in the catalogues; `statement` is the goal as it stands, `act` the same without "I can" and
 * without a full stop. Steps: 1 the lowest level, 2 what else lies below the cut, 3 the cut, 4 above it.
 *
 * Example: "I can say what slope means in a story." gives at level 3 `rubric.default.3.student` with the act
 * "say what slope means in a story", in English "I can do this on my own: say what slope means in a story."
 */
export function defaultDescriptors(statement: string, scale: Scale): DefaultDescriptor[] {
  const { lowest } = scaleRange(scale);
  const args = { statement, act: actOf(statement) };
  return scale.levels.map(({ level }) => {
    const step = stepOf(level, { lowest, cut: scale.cut });
    return {
      level,
      teacherKey: `rubric.default.${step}.teacher`,
      studentKey: `rubric.default.${step}.student`,
      args,
    };
  });
}

function stepOf(level: number, scale: { lowest: number; cut: number }): RubricStep {
  if (level > scale.cut) return 4;
  if (level === scale.cut) return 3;
  return level === scale.lowest ? 1 : 2;
}

function actOf(statement: string): string {
  return statement
    .trim()
    .replace(/^I can\s+/i, '')
    .replace(/[.。۔]+$/u, '');
}
