import { type Kysely, sql } from 'kysely';
import type { Caseload, Role, Standing } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import type { DB } from '#platform/db/tables.generated.ts';

/** What the person is and may do in the school on the day. A person who is nothing there gets empty lists. */
export async function loadStanding(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<Standing> {
  const rows = await selectRelations(school.db, { schoolId: school.id, personId, today });
  const of = (kind: Relation['kind']) => rows.filter((row) => row.kind === kind);
  const classes = (kind: Relation['kind']) =>
    of(kind).map(({ whose, courseId }) => ({ classId: whose, courseId }));
  return {
    schoolId: school.id,
    personId,
    today,
    roles: [...new Set(of('role').map(({ word }) => word as Role))],
    teaches: classes('teaches'),
    studies: classes('studies'),
    supports: of('supports').map(({ whose, word }) => ({
      studentId: whose,
      kind: word as Caseload['kind'],
    })),
    guards: of('guards').map(({ whose, maySee, mayHear, mayReply }) => ({
      studentId: whose,
      maySee,
      mayHear,
      mayReply,
    })),
  };
}

/** One relation of a person that holds today. */
interface Relation {
  readonly kind: 'role' | 'teaches' | 'studies' | 'supports' | 'guards';
  /** The role, the kind of a caseload, or the class's title */
  readonly word: string;
  /** The class or the student */
  readonly whose: string;
  readonly courseId: string;
  readonly maySee: boolean;
  readonly mayHear: boolean;
  readonly mayReply: boolean;
}

interface Asked {
  readonly schoolId: string;
  readonly personId: string;
  readonly today: string;
}

/** Every request asks this: all relations in one journey. Columns that a kind has no use for repeat another. */
const selectRelations = prepareStatement<Asked, Relation>(drawRelations);

const none = sql<boolean>`false`;

function drawRelations(db: Kysely<DB>, { schoolId, personId, today }: Asked) {
  const teaches = db
    .selectFrom('class_staff as s')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 's.school_id').onRef('c.id', '=', 's.class_id'),
    )
    .select((e) => [
      e.val<Relation['kind']>('teaches').as('kind'),
      'c.title as word',
      'c.id as whose',
      'c.course_id as courseId',
      none.as('maySee'),
      none.as('mayHear'),
      none.as('mayReply'),
    ])
    .where('s.school_id', '=', schoolId)
    .where('c.school_id', '=', schoolId)
    .where('s.person_id', '=', personId)
    .where('s.from_on', '<=', today)
    .where((e) => e.or([e('s.until_on', 'is', null), e('s.until_on', '>', today)]))
    .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', today)]));
  const studies = db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .select((e) => [
      e.val<Relation['kind']>('studies').as('kind'),
      'c.title as word',
      'c.id as whose',
      'c.course_id as courseId',
      none.as('maySee'),
      none.as('mayHear'),
      none.as('mayReply'),
    ])
    .where('n.school_id', '=', schoolId)
    .where('c.school_id', '=', schoolId)
    .where('n.student_id', '=', personId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]));
  const roles = db
    .selectFrom('person_roles as r')
    .select((e) => [
      e.val<Relation['kind']>('role').as('kind'),
      'r.role as word',
      'r.person_id as whose',
      'r.person_id as courseId',
      none.as('maySee'),
      none.as('mayHear'),
      none.as('mayReply'),
    ])
    .where('r.school_id', '=', schoolId)
    .where('r.person_id', '=', personId)
    .where('r.from_on', '<=', today)
    .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', today)]));
  const guards = db
    .selectFrom('guardianships as g')
    .select((e) => [
      e.val<Relation['kind']>('guards').as('kind'),
      e.val('').as('word'),
      'g.student_id as whose',
      'g.student_id as courseId',
      'g.may_see as maySee',
      'g.may_hear as mayHear',
      'g.may_reply as mayReply',
    ])
    .where('g.school_id', '=', schoolId)
    .where('g.adult_id', '=', personId)
    .where('g.from_on', '<=', today)
    .where((e) => e.or([e('g.until_on', 'is', null), e('g.until_on', '>', today)]));
  const supports = db
    .selectFrom('caseloads as l')
    .select((e) => [
      e.val<Relation['kind']>('supports').as('kind'),
      'l.kind as word',
      'l.student_id as whose',
      'l.student_id as courseId',
      none.as('maySee'),
      none.as('mayHear'),
      none.as('mayReply'),
    ])
    .where('l.school_id', '=', schoolId)
    .where('l.staff_id', '=', personId)
    .where('l.from_on', '<=', today)
    .where((e) => e.or([e('l.until_on', 'is', null), e('l.until_on', '>', today)]));
  return teaches.unionAll(studies).unionAll(roles).unionAll(guards).unionAll(supports).orderBy('word');
}
