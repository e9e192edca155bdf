import { mayChangeSignIns } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { type Candidate, listCandidates } from '#school/accounts/list-candidates.ts';
import type { Actor } from '#school/audit/actor.ts';

/** Somebody without a sign-in, and the classes they learn in today. */
export interface WithoutSignIn extends Candidate {
  readonly kind: 'student' | 'staff' | 'family';
  readonly classes: readonly {
    readonly classId: string;
    readonly title: string;
    readonly isHomeroom: boolean;
  }[];
}

/** Everybody with a role today and no sign-in, by name. Throws NotFound for others than leaders. */
export async function listWithoutSignIn(school: InSchool, { by }: { by: Actor }): Promise<WithoutSignIn[]> {
  if (!mayChangeSignIns(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const candidates = await listCandidates(school, { today });
  const joined = await school.db
    .selectFrom('memberships')
    .select('person_id as personId')
    .where('school_id', '=', school.id)
    .execute();
  const has = new Set(joined.map(({ personId }) => personId));
  const learning = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .select(['n.student_id as personId', 'c.id as classId', 'c.title', 'c.kind'])
    .where('n.school_id', '=', school.id)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .orderBy('c.title')
    .execute();
  const classes = Map.groupBy(learning, ({ personId }) => personId);
  return candidates
    .filter(({ personId, role }) => !has.has(personId) && role !== 'district-reader')
    .map((candidate) => ({
      ...candidate,
      kind: kindOf(candidate),
      classes: (classes.get(candidate.personId) ?? []).map(({ classId, title, kind }) => ({
        classId,
        title,
        isHomeroom: kind === 'homeroom',
      })),
    }));
}

function kindOf({ role }: Candidate): WithoutSignIn['kind'] {
  if (role === 'student') return 'student';
  return role === 'guardian' ? 'family' : 'staff';
}
