import { type BadgeRule, DEFAULT_BADGE_RULE } from '#core/policy/badges.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** Which students of the school may carry a badge: what was chosen last, else up to grade 5. */
export async function loadBadgeRule(school: InSchool): Promise<BadgeRule> {
  const chosen = await school.db
    .selectFrom('badge_rules')
    .select(['grades', 'unknown_grade as unknownGrade'])
    .where('school_id', '=', school.id)
    .orderBy('chosen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return chosen ?? DEFAULT_BADGE_RULE;
}
