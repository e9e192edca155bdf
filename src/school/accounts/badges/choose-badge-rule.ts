import { type BadgeRule, mayChooseBadgeRule } from '#core/policy/badges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';

/**
 * From now on students of these grades may sign in by badge, and no others: badges already printed for others open
 * nothing, and open again where the grade comes back. Throws NotFound for others than leaders.
 */
export async function chooseBadgeRule(
  school: InSchool,
  { by, writeId, rule }: { by: Actor; writeId: string; rule: BadgeRule },
): Promise<void> {
  const relation = mayChooseBadgeRule(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const grades = [...new Set(rule.grades)].sort();
  const request = { grades, unknownGrade: rule.unknownGrade };
  await applyOnce(school, by, { writeId, act: 'badge.rule', request }, async () => {
    const id = newId();
    await school.db
      .insertInto('badge_rules')
      .values({
        school_id: school.id,
        id,
        grades,
        unknown_grade: rule.unknownGrade,
        chosen_by: by.standing.personId,
        chosen_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act: 'badge.rule',
      relation,
      subject: 'badge-rule',
      ids: [id],
      detail: { grades: grades.join(' '), unknown: rule.unknownGrade },
    });
  });
}
