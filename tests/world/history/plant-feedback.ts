import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { PlantedPlan } from '../makers/plant-plan.ts';
import type { Inserted } from './insert-history.ts';
import { pick } from './pick.ts';
import { plantLines } from './plant-lines.ts';
import { plantUptakes } from './plant-uptakes.ts';
import type { ClassPast, Recalled } from './recall-work.ts';
import { neverSpokenTo, ownWords, phrasesOf, wordsShare } from './said.ts';

type Work = Inserted & Recalled;
type Kind = 'glow' | 'grow' | 'next-step';
const KINDS: readonly Kind[] = ['glow', 'grow', 'next-step'];

/** Adds what teachers said about a class's work, and what of it students have opened. */
export async function plantFeedback(
  school: InSchool,
  { past, work }: { past: ClassPast; work: readonly Work[] },
): Promise<number> {
  const { days } = past;
  const rows = work
    .filter(
      ({ attempt, judgeId, student }) =>
        attempt === 1 && isFirstJudge(past, judgeId) && !neverSpokenTo.has(student),
    )
    .flatMap((piece) => wordsFor(piece, past.plan).map((words) => ({ piece, words, id: newId() })));
  const school_id = school.id;
  await insertMany(
    school.db,
    'feedback',
    rows.map(({ id, piece, words }) => ({
      school_id,
      id,
      student_id: piece.studentId,
      goal_id: piece.goalId,
      task_id: piece.taskId,
      occasion_id: piece.occasionId,
      class_id: piece.classId,
      ...words,
      given: 'here',
      given_by: piece.judgeId,
      given_on: piece.workedOn,
      given_at: days.at(piece.workedOn, 16).toISOString(),
    })),
  );
  const opened = rows.filter(
    ({ id: _, piece, words }) =>
      piece.workedOn < addDays(days.today, -3) &&
      pick('opened', piece.student, piece.workedOn, words.kind) < 0.85,
  );
  await insertMany(
    school.db,
    'feedback_openings',
    opened.map(({ id, piece }) => ({
      school_id,
      id: newId(),
      feedback_id: id,
      student_id: piece.studentId,
      opened_at: days.at(piece.workedOn, 19).toISOString(),
    })),
  );
  await plantUptakes(school, {
    days,
    opened: opened.map(({ id, piece, words }) => ({ ...piece, feedbackId: id, kind: words.kind })),
  });
  await plantLines(
    school,
    rows.map(({ id, piece, words }) => ({
      school_id,
      id: newId(),
      at: days.at(piece.workedOn, 16).toISOString(),
      actor_id: piece.judgeId,
      act: 'feedback.give',
      relation: 'teaches',
      subject_kind: 'student',
      subject_ids: [piece.studentId],
      detail: { feedback: id, kind: words.kind },
    })),
  );
  return rows.length;
}

function isFirstJudge({ klass, people }: ClassPast, judgeId: string): boolean {
  return people[klass.teacher].personId === judgeId;
}

interface Words {
  readonly kind: Kind;
  readonly phrase: string | null;
  readonly body: string | null;
  readonly language: string | null;
}

/** A glow where it went well, a grow where it did not yet, and mostly a next step. */
function wordsFor({ student, goal, level, taskId }: Work, plan: PlantedPlan): Words[] {
  const task = [...plan.tasks].find(([, each]) => each.taskId === taskId)?.[0];
  if (task === undefined) return [];
  const own = ownWords.filter((each) => each.student === student && each.task === task && each.goal === goal);
  const share: Readonly<Record<string, number>> = wordsShare;
  // Who is told about everything hears nothing: one goal of a task, unless a story says more.
  const goals = plan.tasks.get(task)?.spec.goals ?? [];
  const chosen = goals[Math.floor(pick('about', student, task) * goals.length)];
  const speaks = goal === chosen && pick('said', student, task) < (share[task] ?? 0);
  if (own.length === 0 && !speaks) return [];
  return KINDS.filter((kind) => isSaid(kind, { student, task, level })).flatMap((kind): Words[] => {
    const said = own.find((each) => each.kind === kind);
    if (said) return [{ kind, phrase: null, body: said.body, language: 'en' }];
    const phrase = phraseFor({ kind, student, goal, task });
    return phrase ? [{ kind, phrase, body: null, language: null }] : [];
  });

  function isSaid(kind: Kind, work: { student: string; task: string; level: number }): boolean {
    if (own.some((each) => each.kind === kind)) return true;
    if (kind === 'glow') return work.level >= 3 || pick('glow', work.student, work.task) < 0.3;
    if (kind === 'grow') return work.level < 3;
    return pick('step', work.student, work.task) < 0.6;
  }
}

function phraseFor({
  kind,
  student,
  goal,
  task,
}: {
  kind: Kind;
  student: string;
  goal: string;
  task: string;
}) {
  const bank: Readonly<Record<string, readonly (readonly string[])[]>> = phrasesOf;
  const fitting = bank[goal]?.[KINDS.indexOf(kind)] ?? [];
  return fitting[Math.floor(pick(kind, student, goal, task) * fitting.length)];
}
