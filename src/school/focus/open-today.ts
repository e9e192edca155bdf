import { rankFocus } from '#core/focus/rank-focus.ts';
import { SILENT_DAYS } from '#core/focus/reasons.ts';
import { addDays } from '#core/time/add-days.ts';
import { laterDay } from '#core/time/later-day.ts';
import { schoolDaysBetween } from '#core/time/school-days-between.ts';
import { weekOf } from '#core/time/week-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listMyClasses, type MyClass } from '#school/courses/list-my-classes.ts';
import { countReplies } from '#school/families/count-replies.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { countWaiting } from '#school/hand-ins/count-waiting.ts';
import { countToApprove, type ToApprove } from '#school/messages/count-to-approve.ts';
import type { OpenQuestion } from '#school/questions/list-open.ts';
import type { OpenRetake } from '#school/retakes/list-requests.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { type Balance, countBalance } from './count-balance.ts';
import { type DescribedRow, describeRows } from './describe-rows.ts';
import { type GatheredFocus, gatherFocus } from './gather-focus.ts';
import { type Ahead, listAhead } from './list-ahead.ts';
import { queueState } from './queue-state.ts';

/** A student whom nobody who teaches the class has spoken to for ten school days. */
export interface SilentStudent {
  readonly studentId: string;
  readonly display: string;
}

/** The teacher's home. */
export interface Today {
  readonly classes: readonly MyClass[];
  /** None where the school has no goals yet */
  readonly scale: CurrentScale | undefined;
  /** Students of all classes, each counted once */
  readonly students: number;
  /** Those without a row who were spoken to within the last five school days */
  readonly othersSpokenTo: number;
  readonly rows: readonly DescribedRow[];
  readonly questions: readonly OpenQuestion[];
  readonly retakes: readonly OpenRetake[];
  readonly wordings: ReadonlyMap<string, GoalWording>;
  readonly drafts: readonly ToApprove[];
  /** Messages of families that the actor has not read */
  readonly replies: number;
  readonly ahead: readonly Ahead[];
  /** Work that students handed in and nobody looked at, by class */
  readonly handedIn: ReadonlyMap<string, number>;
  /** Another one whenever another queue is shown */
  readonly state: string;
  /** For the teacher alone */
  readonly mirror: { readonly silent: readonly SilentStudent[]; readonly balance: Balance };
}

/** The mirror looks back over so many days: four weeks. */
const MIRROR_DAYS = 28;
/** Whom the lede counts as spoken to of late. */
const WEEK = 5;

/**
 * Opens the home of who teaches: whom to turn to first, over all classes, and what waits beside. Writes the line of the
 * look with the students shown. The number of statements does not depend on how many classes and students there are.
 */
export async function openToday(
  school: InSchool,
  { by, language, timeZone }: { by: Actor; language: string; timeZone: string },
): Promise<Today> {
  const { today, teaches } = by.standing;
  const classIds = [...new Set(teaches.map(({ classId }) => classId))];
  const [gathered, classes, drafts, ahead, balance, handedIn] = await together([
    gatherFocus(school, { by, language, timeZone }),
    listMyClasses(school, { by, language }),
    countToApprove(school, { classIds, week: weekOf(today), today }),
    listAhead(school, { classIds, today }),
    countBalance(school, { by, classIds, since: addDays(today, -MIRROR_DAYS) }),
    countWaiting(school, { classIds, today }),
  ]);
  const { facts, questions, retakes, scale } = gathered;
  const ranked = rankFocus(facts);
  const silent = listSilent(gathered);
  const shown = [...ranked, ...silent, ...questions, ...retakes].map(({ studentId }) => studentId);
  const goalIds = [...ranked, ...retakes].flatMap(({ goalId }) => goalId ?? []);
  const [wordings, replies] = await together([
    goalWordings(school, { goalIds, language }),
    countReplies(school, { by, studentIds: facts.students.map(({ studentId }) => studentId) }),
    shown.length === 0
      ? Promise.resolve()
      : writeAudit(school, by, {
          act: 'student.look',
          relation: 'teaches',
          subject: 'student',
          ids: [...new Set(shown)],
          detail: { page: 'today' },
        }),
  ]);
  return {
    classes,
    scale,
    students: facts.students.length,
    othersSpokenTo: countSpokenTo(gathered, new Set(ranked.map(({ studentId }) => studentId))),
    rows: describeRows(ranked, { gathered, wordings }),
    questions,
    retakes,
    wordings,
    drafts,
    replies,
    ahead,
    handedIn,
    state: queueState({ rows: ranked, questions, retakes, replies }),
    mirror: { silent, balance },
  };
}

function countSpokenTo({ facts }: GatheredFocus, inRows: ReadonlySet<string>): number {
  return facts.students.filter(
    ({ studentId, spokenOn }) =>
      !inRows.has(studentId) && spokenOn !== null && schoolDaysBetween(spokenOn, facts.today) <= WEEK,
  ).length;
}

/** By name; whoever came into the class less than ten school days ago is not among them. */
function listSilent({ facts, listed }: GatheredFocus): SilentStudent[] {
  const names = new Map(listed.map(({ studentId, display }) => [studentId, display]));
  const sorts = new Intl.Collator(facts.language);
  return facts.students
    .filter(({ fromOn, spokenOn }) => {
      const lastOn = spokenOn === null ? fromOn : laterDay(fromOn, spokenOn);
      return schoolDaysBetween(lastOn, facts.today) >= SILENT_DAYS;
    })
    .toSorted((a, b) => sorts.compare(a.sortName, b.sortName))
    .map(({ studentId }) => ({ studentId, display: names.get(studentId) ?? '' }));
}
