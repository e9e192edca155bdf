import type { Relation, Standing } from './standing.ts';

/** Which students of a school may sign in by a printed badge. */
export interface BadgeRule {
  /** School grades (CEDS entry level, such as 02) */
  readonly grades: readonly string[];
  /** Whether students whose grade nobody has said may too */
  readonly unknownGrade: boolean;
}

/** The rule of a school that has chosen none: up to grade 5, since older students can keep a password. */
export const DEFAULT_BADGE_RULE: BadgeRule = {
  grades: ['IT', 'PR', 'PK', 'TK', 'KG', '01', '02', '03', '04', '05'],
  unknownGrade: false,
};

/**
 * Whether a student of the grade may carry a badge. Example: under the default rule grade 03 may, 09 may not, and a
 * student whose grade is unknown (null) may not.
 */
export function mayCarryBadge(rule: BadgeRule, grade: string | null): boolean {
  return grade === null ? rule.unknownGrade : rule.grades.includes(grade);
}

/** By which relation the person may print and end badges of a class, or undefined: its teachers and leaders. */
export function mayGiveBadges(standing: Standing, classId: string): Relation | undefined {
  if (standing.teaches.some((each) => each.classId === classId)) return 'teaches';
  return standing.roles.includes('leader') ? 'leads' : undefined;
}

/** By which relation the person may choose the school's rule for badges, or undefined. */
export function mayChooseBadgeRule(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}
