import type { PlanPart } from '#core/plan/plan-parts.ts';
import { tidyText } from '#core/plan/tidy-text.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningUnit } from './permit-unit.ts';

/** So many characters may a part of a plan have. */
const MOST_OF_A_TEXT = 2000;

/**
 * Says a part of a unit's plan anew, for students and families; what was said before stays as a version. The words
 * that stand, said again, change nothing and have no id. Throws Invalid where they cannot be kept.
 */
export async function writeUnitText(
  school: InSchool,
  { by, unitId, part, body }: { by: Actor; unitId: string; part: PlanPart; body: string },
): Promise<{ textId: string | null }> {
  const { unit, relation } = await permitPlanningUnit(school, by, unitId);
  const tidy = tidyText(body, MOST_OF_A_TEXT);
  if (!tidy.ok) throw new Invalid([{ field: 'body', problem: tidy.problem }]);
  if (tidy.text === (unit.texts[part]?.body ?? '')) return { textId: null };
  const textId = await insertUnitText(school, { by, unitId, part, body: tidy.text });
  await writeAudit(school, by, {
    act: 'unit.write-text',
    relation,
    subject: 'unit',
    ids: [unitId],
    detail: { part },
  });
  return { textId };
}

/** Adds a version of words that were looked at before. Asks no permission. */
export async function insertUnitText(
  school: InSchool,
  { by, unitId, part, body }: { by: Actor; unitId: string; part: PlanPart; body: string },
): Promise<string> {
  const textId = newId();
  await school.db
    .insertInto('unit_texts')
    .values({
      school_id: school.id,
      id: textId,
      unit_id: unitId,
      part,
      body,
      written_by: by.standing.personId,
      written_at: by.now,
    })
    .execute();
  return textId;
}
