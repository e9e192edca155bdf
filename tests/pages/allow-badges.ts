import { newId } from '#platform/db/new-id.ts';
import { chooseBadgeRule } from '#school/accounts/badges/choose-badge-rule.ts';
import { makeBadges } from '#school/accounts/badges/make-badges.ts';
import type { World } from '#tests/world/world.ts';

/** Lets ninth-graders carry badges and prints one for a student of 9B; answers the secret in its code. */
export async function allowBadges(world: World, who: 'joaquin' | 'theo' = 'joaquin'): Promise<string> {
  const by = await world.actor('nwosu');
  const { classId } = world.classes.algebra9B;
  return world.inSchool(async (school) => {
    await chooseBadgeRule(school, {
      by,
      writeId: newId(),
      rule: { grades: ['09'], unknownGrade: false },
    });
    const { badges } = await makeBadges(school, {
      by,
      writeId: newId(),
      classId,
      studentIds: [world.people[who].personId],
      language: 'en',
    });
    return badges === 'made before' ? '' : (badges[0]?.token ?? '');
  });
}
