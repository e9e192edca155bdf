import { defaultDescriptors } from '#core/rubrics/default-descriptors.ts';
import { findLanguage } from '#locales/find-language.ts';
import { translator } from '#locales/translate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { insertRubric } from './insert-rubric.ts';

/**
 * The rubric a new goal starts with: good lines for every level of the school's scale, in the goal's language
 * where the catalogue has them and else in English, for the teacher to edit. For `createGoal`, in its
 * transaction.
 */
export async function startRubric(
  school: InSchool,
  goal: { by: Actor; goalId: string; statement: string; language: string },
): Promise<string> {
  const scale = await ensureScale(school);
  const speech = translator(findLanguage(goal.language)?.tag ?? 'en');
  const language = speech.languageOf('rubric.default.1.teacher');
  const says = translator(language);
  return insertRubric(school, {
    by: goal.by,
    goalId: goal.goalId,
    ordinal: 1,
    scaleVersionId: scale.id,
    language,
    descriptors: defaultDescriptors(goal.statement, scale).map(({ level, teacherKey, studentKey, args }) => ({
      level,
      teacherLine: says.t(teacherKey, { statement: args.statement }),
      studentLine: says.t(studentKey, { act: args.act }),
    })),
  });
}
