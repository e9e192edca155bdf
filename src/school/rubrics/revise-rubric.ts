import { checkDescriptor } from '#core/rubrics/check-descriptor.ts';
import { findLanguage } from '#locales/find-language.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { lockGoal } from '#school/courses/lock-goal.ts';
import { permitPlanningGoal } from '#school/courses/permit-goal.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { currentRubric } from './current-rubric.ts';
import { type Descriptor, insertRubric } from './insert-rubric.ts';

/**
 * Says a goal's rubric in new lines: a new version with every level of the school's scale. Evidence from before
 * keeps the lines it was judged by. Throws Invalid with fields such as `teacher-3`, and Conflict where a newer
 * version than `from` is there.
 */
export async function reviseRubric(
  school: InSchool,
  change: {
    by: Actor;
    goalId: string;
    language: string;
    descriptors: readonly Descriptor[];
    from?: string | undefined;
  },
): Promise<{ rubricVersionId: string; ordinal: number }> {
  const { by, goalId } = change;
  const { relation } = await permitPlanningGoal(school, by, goalId);
  const scale = await ensureScale(school);
  const language = findLanguage(change.language)?.tag ?? 'en';
  const descriptors = checkDescriptors({
    descriptors: change.descriptors,
    levels: scale.levels.map(({ level }) => level),
    language,
  });
  await lockGoal(school, goalId);
  const before = await currentRubric(school, goalId);
  if (change.from && change.from !== before.rubricVersionId)
    throw new Conflict('Someone changed this rubric before you. Open it again and look at both.');
  const ordinal = before.ordinal + 1;
  const rubricVersionId = await insertRubric(school, {
    by,
    goalId,
    ordinal,
    scaleVersionId: scale.id,
    language,
    descriptors,
  });
  await writeAudit(school, by, {
    act: 'rubric.revise',
    relation,
    subject: 'goal',
    ids: [goalId],
    detail: { ordinal },
  });
  return { rubricVersionId, ordinal };
}

function checkDescriptors(rubric: {
  descriptors: readonly Descriptor[];
  levels: readonly number[];
  language: string;
}): Descriptor[] {
  const { descriptors, levels, language } = rubric;
  const problems: { field: string; problem: string }[] = [];
  const line = (reader: 'teacher' | 'student', level: number, text: string) => {
    const checked = checkDescriptor({ text, reader, language });
    if (checked.ok) return checked.text;
    problems.push({ field: `${reader}-${level}`, problem: checked.problem });
    return '';
  };
  const checked = levels.map((level) => {
    const given = descriptors.find((each) => each.level === level);
    return {
      level,
      teacherLine: line('teacher', level, given?.teacherLine ?? ''),
      studentLine: line('student', level, given?.studentLine ?? ''),
    };
  });
  if (problems.length > 0) throw new Invalid(problems);
  return checked;
}
