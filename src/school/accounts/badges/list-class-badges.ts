import { mayCarryBadge, mayGiveBadges } from '#core/policy/badges.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type BadgeStudent, listClassPeople } from './list-class-people.ts';
import { loadBadgeRule } from './load-badge-rule.ts';

/** A class and who of it carries a badge. */
export interface ClassBadges {
  readonly title: string;
  readonly relation: Relation;
  readonly students: readonly (BadgeStudent & {
    /** Whether the school lets students of the grade carry one */
    readonly mayCarry: boolean;
    /** The one that works now */
    readonly badge: { readonly badgeId: string; readonly madeAt: Date } | undefined;
  })[];
}

/** Throws NotFound where there is no such class or the actor neither teaches it nor leads the school. */
export async function listClassBadges(
  school: InSchool,
  { by, classId, language }: { by: Actor; classId: string; language: string },
): Promise<ClassBadges> {
  const relation = mayGiveBadges(by.standing, classId);
  if (!relation || !isId(classId)) throw new NotFound('There is no such class.');
  const { today } = by.standing;
  const [klass, rule, people] = await together([
    school.db
      .selectFrom('classes')
      .select('title')
      .where('school_id', '=', school.id)
      .where('id', '=', classId)
      .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', today)]))
      .executeTakeFirst(),
    loadBadgeRule(school),
    listClassPeople(school, { classId, today, language }),
  ]);
  if (!klass) throw new NotFound('There is no such class.');
  const badges = await listOpenBadges(school, {
    studentIds: people.map(({ studentId }) => studentId),
    today,
  });
  return {
    title: klass.title,
    relation,
    students: people.map((student) => ({
      ...student,
      mayCarry: mayCarryBadge(rule, student.grade),
      badge: badges.get(student.studentId),
    })),
  };
}

async function listOpenBadges(
  school: InSchool,
  { studentIds, today }: { studentIds: readonly string[]; today: string },
): Promise<Map<string, { badgeId: string; madeAt: Date }>> {
  if (studentIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('badges')
    .select(['student_id as studentId', 'id as badgeId', 'made_at as madeAt'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', studentIds)
    .where('ended_at', 'is', null)
    .where('ends_on', '>', today)
    .execute();
  return new Map(rows.map(({ studentId, badgeId, madeAt }) => [studentId, { badgeId, madeAt }]));
}
