import { type FeedbackStanding, feedbackState } from '#core/feedback/feedback-state.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { FeedbackKind } from '#school/feedback/new-feedback.ts';
import { keptId } from '#school/people/kept-id.ts';
import { type Check, readUptakes, type Uptake, type Uptakes } from './read-uptakes.ts';

/** One of the sentences that were given in one go. */
export interface AskedWords {
  readonly feedbackId: string;
  readonly kind: FeedbackKind;
  readonly phrase: string | null;
  readonly body: string | null;
  readonly language: string | null;
}

/** What a teacher said to a student in one go and that asks for something: a grow or a next step is in it. */
export interface AskedPiece {
  /** The one that the student's and the teacher's words are tied to: the next step, else the grow */
  readonly feedbackId: string;
  readonly classId: string;
  readonly studentId: string;
  readonly goalId: string | null;
  readonly taskId: string | null;
  readonly givenById: string;
  readonly givenOn: string;
  readonly givenAt: Date;
  /** Glow, grow and next step as far as they were said */
  readonly words: readonly AskedWords[];
  /** Newest first */
  readonly uptakes: readonly Uptake[];
  /** Newest first */
  readonly checks: readonly Check[];
  readonly standing: FeedbackStanding;
}

/**
 * What asks something of the students who learn today in these classes and was given there since a day, newest first,
 * with how far each has come. Asks no permission.
 */
export async function listAsked(
  school: InSchool,
  { classIds, today, since }: { classIds: readonly string[]; today: string; since: string },
): Promise<AskedPiece[]> {
  if (classIds.length === 0) return [];
  const rows = await readGiven(school, { classIds, today, since });
  const pieces = [...Map.groupBy(rows, keyOfPiece).values()].filter(asks);
  const known = await readUptakes(
    school,
    pieces.flat().map(({ feedbackId }) => feedbackId),
  );
  const byFeedback = {
    uptakes: Map.groupBy(known.uptakes, ({ feedbackId }) => feedbackId),
    checks: Map.groupBy(known.checks, ({ feedbackId }) => feedbackId),
  };
  return pieces.flatMap((rowsOfPiece) => pieceOf(rowsOfPiece, byFeedback));
}

type Given = Awaited<ReturnType<typeof readGiven>>[number];

function readGiven(
  school: InSchool,
  { classIds, today, since }: { classIds: readonly string[]; today: string; since: string },
) {
  return school.db
    .selectFrom('feedback as f')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'f.school_id').onRef('p.id', '=', 'f.student_id'),
    )
    .leftJoin('feedback_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'f.school_id').onRef('x.feedback_id', '=', 'f.id'),
    )
    .leftJoin('feedback_openings as o', (join) =>
      join.onRef('o.school_id', '=', 'f.school_id').onRef('o.feedback_id', '=', 'f.id'),
    )
    .select(['f.id as feedbackId', 'f.kind', 'f.goal_id as goalId', 'f.task_id as taskId'])
    .select(['f.phrase', 'f.body', 'f.language', 'f.given', 'f.given_by as givenById'])
    .select(['f.given_on as givenOn', 'f.given_at as givenAt', 'o.opened_at as openedAt'])
    .select((e) => [e.ref('f.class_id').$notNull().as('classId'), keptId('p').as('studentId')])
    .where('f.school_id', '=', school.id)
    .where('f.class_id', 'in', [...classIds])
    .where('f.given_on', '>=', since)
    .where('x.id', 'is', null)
    .where((e) =>
      e.exists(
        e
          .selectFrom('enrollments as n')
          .select('n.id')
          .where('n.school_id', '=', school.id)
          .whereRef('n.class_id', '=', 'f.class_id')
          .where('n.student_id', '=', keptId('p'))
          .where('n.from_on', '<=', today)
          .where((or) => or.or([or('n.until_on', 'is', null), or('n.until_on', '>', today)])),
      ),
    )
    .orderBy('f.given_at', 'desc')
    .orderBy('f.id', 'desc')
    .execute();
}

function keyOfPiece({ givenAt, givenById, studentId, goalId }: Given): string {
  return `${givenAt.getTime()} ${givenById} ${studentId} ${goalId}`;
}

const ORDER: readonly string[] = ['glow', 'grow', 'next-step'];

function asks(rows: readonly Given[]): boolean {
  return rows.some(({ kind }) => kind !== 'glow');
}

function pieceOf(
  rows: readonly Given[],
  known: { readonly [Kind in keyof Uptakes]: ReadonlyMap<string, Uptakes[Kind][number][]> },
): AskedPiece[] {
  const sorted = rows.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const asked = sorted.at(-1);
  if (!asked) return [];
  const uptakes = rows.flatMap(({ feedbackId }) => known.uptakes.get(feedbackId) ?? []);
  const checks = rows.flatMap(({ feedbackId }) => known.checks.get(feedbackId) ?? []);
  const closed = rows.some(({ given, openedAt }) => given === 'here' && openedAt === null);
  const opened = rows.flatMap(({ openedAt }) => openedAt ?? []).toSorted((a, b) => b.getTime() - a.getTime());
  const { feedbackId, classId, studentId, goalId, taskId, givenById, givenOn, givenAt } = asked;
  return [
    {
      feedbackId,
      classId,
      studentId,
      goalId,
      taskId,
      givenById,
      givenOn,
      givenAt,
      words: sorted.map(({ kind, phrase, body, language, feedbackId: id }) => ({
        feedbackId: id,
        kind: kind as FeedbackKind,
        phrase,
        body,
        language,
      })),
      uptakes,
      checks,
      standing: feedbackState({
        givenAt,
        given: rows.every(({ given }) => given === 'elsewhere') ? 'elsewhere' : 'here',
        openedAt: closed ? null : (opened[0] ?? null),
        plannedAt: uptakes.filter(({ kind }) => kind === 'plan').map(({ saidAt }) => saidAt),
        triedAt: uptakes.filter(({ kind }) => kind === 'tried').map(({ saidAt }) => saidAt),
        checkedAt: checks.map(({ checkedAt }) => checkedAt),
      }),
    },
  ];
}
