import pg from 'pg';
import { expect } from 'vitest';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { checkPlan, type TypedPlan } from '#school/years/check-plan.ts';
import type { Proposal, RolloverPlan } from '#school/years/rollover-plan.ts';
import type { TestWorld } from '#tests/database/open-world.ts';

/** The proposal taken as it is. */
export function asProposed(proposal: Proposal, more: Partial<TypedPlan> = {}): RolloverPlan {
  const typed: TypedPlan = {
    startsOn: proposal.startsOn,
    terms: new Map(proposal.terms.map(({ termId, next }) => [termId, next])),
    classes: new Map(
      proposal.classes.map(({ classId, courseTitle, next }) => [
        classId,
        { ...next, course: courseTitle, teachers: true },
      ]),
    ),
    grades: new Map(proposal.grades.map(({ grade, becomes }) => [grade, becomes])),
    goalsOf: new Set(proposal.courses.map(({ courseId }) => courseId)),
    setAside: false,
    ...more,
  };
  const { plan, problems } = checkPlan(proposal, typed, 8);
  expect(problems).toEqual([]);
  return plan;
}

/** Everything in these tables, as one hash each: one changed byte changes it. */
export async function hashTables({ ownerUrl }: TestWorld, tables: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const found = [];
    for (const table of tables) {
      const { rows } = await client.query(
        `select count(*) || ' ' || md5(string_agg(t::text, e'\\n' order by t.id)) as hash from ${table} t`,
      );
      found.push(String(rows[0].hash));
    }
    return found;
  } finally {
    await client.end();
  }
}

/** Tables of the work of students: a new year changes no byte of them. */
export const WORK = [
  'estimates',
  'evidence',
  'evidence_withdrawals',
  'occasions',
  'feedback',
  'rubric_versions',
  'goal_versions',
];

/** Tables of who is where: what is undone is as it was. */
export const SHAPE = [
  'people',
  'person_roles',
  'courses',
  'classes',
  'class_terms',
  'class_staff',
  'enrollments',
  'terms',
  'goal_adoptions',
  'goal_set_asides',
];

/** Somebody as they are on another day. */
export async function actorOn({ world }: TestWorld, key: 'nwosu' | 'valdez', today: string): Promise<Actor> {
  const actor = await world.actor(key);
  const { personId } = world.people[key];
  const standing = await world.inSchool((school) => loadStanding(school, { personId, today }));
  return { ...actor, standing, now: new Date(`${today}T15:00:00Z`) };
}
