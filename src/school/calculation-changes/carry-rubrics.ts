import { defaultDescriptors } from '#core/rubrics/default-descriptors.ts';
import type { WantedScale } from '#core/scales/check-scale.ts';
import { findLanguage } from '#locales/find-language.ts';
import { translator } from '#locales/translate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { currentRubrics } from '#school/rubrics/current-rubrics.ts';
import { insertRubric } from '#school/rubrics/insert-rubric.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';

/**
 * Gives every goal that has a rubric one for a new scale: the lines of the highest old level that is read as a new one,
 * and the lines a rubric starts with where no old level is. For the verb that changes the scale.
 */
export async function carryRubrics(
  school: InSchool,
  {
    by,
    wanted,
    scale,
    before,
  }: { by: Actor; wanted: WantedScale; scale: CurrentScale; before: CurrentScale },
): Promise<number> {
  const goals = await school.db
    .selectFrom('goals')
    .select('id')
    .where('school_id', '=', school.id)
    .orderBy('id')
    .execute();
  const rubrics = await currentRubrics(
    school,
    goals.map(({ id }) => id),
  );
  const oldLevels = before.levels.map(({ level }, at) => ({ level, readAs: wanted.mapping[at] }));
  for (const rubric of rubrics.values()) {
    const { goalId, language } = rubric;
    const wording = (await goalWordings(school, { goalIds: [goalId], language })).get(goalId);
    const says = translator(findLanguage(language)?.tag ?? 'en');
    const descriptors = defaultDescriptors(wording?.statement ?? '', scale).map((start) => {
      const old = oldLevels.findLast(({ readAs }) => readAs === start.level);
      const kept = rubric.descriptors.find(({ level }) => level === old?.level);
      return {
        level: start.level,
        teacherLine: kept?.teacherLine ?? says.t(start.teacherKey, { statement: start.args.statement }),
        studentLine: kept?.studentLine ?? says.t(start.studentKey, { act: start.args.act }),
      };
    });
    const ordinal = rubric.ordinal + 1;
    await insertRubric(school, { by, goalId, ordinal, scaleVersionId: scale.id, language, descriptors });
  }
  return rubrics.size;
}
