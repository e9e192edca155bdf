import type { FocusFacts, FocusStudent, Said, WorkedGoal } from '#core/focus/focus-facts.ts';
import { LOOK_BACK_DAYS, SILENT_DAYS } from '#core/focus/reasons.ts';
import { addSchoolDays } from '#core/time/add-school-days.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { schoolDaysBetween } from '#core/time/school-days-between.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listSpoken as listThanked } from '#school/habits/list-spoken.ts';
import { type Disagreement, listDisagreements } from '#school/overrides/list-disagreements.ts';
import { listOpen, type OpenQuestion } from '#school/questions/list-open.ts';
import { listReadiness, type OpenReadiness } from '#school/readiness/list-readiness.ts';
import { listRequests, type OpenRetake } from '#school/retakes/list-requests.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { type Difference, listDifferences } from '#school/self-evaluations/list-differences.ts';
import { listFocusGoals } from './list-focus-goals.ts';
import { type ListedStudent, listFocusStudents } from './list-focus-students.ts';
import { type AskedCell, type HeldCell, listHeld } from './list-held.ts';
import { listMarks } from './list-marks.ts';
import { listNear } from './list-near.ts';
import { listSpoken } from './list-spoken.ts';
import { listStuck } from './list-stuck.ts';
import { listTries, type TriedStep } from './list-tries.ts';
import { listWords, type WordRow } from './list-words.ts';
import { type PlaceGoal, placeGoals } from './place-goals.ts';

/** The facts of the queue of a teacher, and the records that its rows speak of. */
export interface GatheredFocus {
  readonly facts: FocusFacts;
  readonly scale: CurrentScale | undefined;
  /** Once for each of the classes */
  readonly listed: readonly ListedStudent[];
  readonly questions: readonly OpenQuestion[];
  readonly readiness: readonly OpenReadiness[];
  readonly retakes: readonly OpenRetake[];
  readonly tries: readonly TriedStep[];
  readonly differences: readonly Difference[];
  readonly disagreements: readonly Disagreement[];
  readonly words: readonly WordRow[];
  readonly heldOf: ReadonlyMap<string, HeldCell>;
  readonly place: PlaceGoal;
}

/** What a student said they tried is looked for in feedback of so many school days: a quarter of a year. */
const TRIED_DAYS = 60;

/**
 * Everything the acting teacher's queue rests on, over all their classes, in a number of statements that does not depend
 * on how many classes and students there are. Words and judgements of co-teachers count as one's own; what was seen does
 * not. Asks no permission but that it is the actor's classes; the page that shows it writes the line of the look.
 */
export async function gatherFocus(
  school: InSchool,
  { by, language, timeZone }: { by: Actor; language: string; timeZone: string },
): Promise<GatheredFocus> {
  const { today, teaches, personId } = by.standing;
  const classIds = [...new Set(teaches.map(({ classId }) => classId))];
  const since = addSchoolDays(today, -LOOK_BACK_DAYS);
  const [
    listed,
    goals,
    words,
    marks,
    scale,
    tries,
    questions,
    readiness,
    retakes,
    disagreements,
    differences,
    thanked,
  ] = await together([
    listFocusStudents(school, { classIds, today }),
    listFocusGoals(school, { classIds, today }),
    listWords(school, { classIds, since }),
    listMarks(school, { teacherId: personId }),
    currentScale(school),
    listTries(school, { classIds, since: addSchoolDays(today, -TRIED_DAYS) }),
    listOpen(school, { by }),
    listReadiness(school, { by }),
    listRequests(school, { by }),
    listDisagreements(school, { by, language }),
    listDifferences(school, { by }),
    listThanked(school, { classIds, today }),
  ]);
  const thanks = [...thanked].map(([studentId, at]) => ({ studentId, on: schoolDay(at, timeZone) }));
  const place = placeGoals(listed, goals);
  const recently = addSchoolDays(today, -SILENT_DAYS);
  const spokenTo = new Set(
    [...words, ...thanks].filter(({ on }) => on > recently).map(({ studentId }) => studentId),
  );
  const quiet = [...new Set(listed.map(({ studentId }) => studentId))].filter((id) => !spokenTo.has(id));
  const inFocus = [...new Set(goals.filter(({ isInFocus }) => isInFocus).map(({ goalId }) => goalId))];
  const [stuck, near, spoken] = await together([
    scale ? listStuck(school, { classIds, since, scale }) : Promise.resolve([]),
    scale ? listNear(school, { classIds, goalIds: inFocus, today, cut: scale.cut }) : Promise.resolve([]),
    listSpoken(school, { classIds, studentIds: quiet, timeZone }),
  ]);
  const said = sayFacts({ questions, readiness, retakes, tries, disagreements, place });
  const waiting = words.filter(
    ({ kind, on, studentId, goalId }) =>
      kind !== 'glow' &&
      goalId !== null &&
      place.isInFocus(studentId, goalId) &&
      schoolDaysBetween(on, today) >= SILENT_DAYS,
  );
  const heldOf = await listHeld(
    school,
    cellsOf(
      [
        ...said.asks,
        ...said.readies,
        ...said.tries,
        ...said.disagreements,
        ...differences,
        ...waiting,
        ...stuck,
        ...near,
      ],
      place,
    ),
  );
  const tried = new Set(tries.map(({ feedbackId }) => feedbackId));
  const facts: FocusFacts = {
    today,
    language,
    students: studentsOf(listed, [...words, ...spoken, ...thanks]),
    ...said,
    selfEvaluations: differences.map(({ selfEvaluationId, studentId, goalId, level, held, saidAt }) => ({
      recordId: selfEvaluationId,
      studentId,
      goalId,
      at: saidAt.getTime(),
      level,
      mine: held,
      judgedAt: heldOf.get(`${studentId} ${goalId}`)?.judgedAt ?? null,
    })),
    worked: workedOf({ heldOf, stuck, near, place }),
    words: words.map(({ givenAt, ...word }) => ({
      ...word,
      at: givenAt.getTime(),
      isTried: tried.has(word.recordId),
    })),
    marks,
  };
  return {
    facts,
    scale,
    listed,
    questions,
    readiness,
    retakes,
    tries,
    differences,
    disagreements,
    words,
    heldOf,
    place,
  };
}

type Known = Pick<GatheredFocus, 'questions' | 'readiness' | 'retakes' | 'tries' | 'disagreements' | 'place'>;

/** What students have said, and where evidence disagrees, each on the goal of a class, or on none. */
function sayFacts({ questions, readiness, retakes, tries, disagreements, place }: Known) {
  const fact = (recordId: string, studentId: string, goalId: string | null, at: number): Said => ({
    recordId,
    studentId,
    goalId: goalId !== null && place.classOf(studentId, goalId) ? goalId : null,
    at,
  });
  const ofTask = ({ readinessId, studentId, goalIds, saidAt }: OpenReadiness) =>
    fact(readinessId, studentId, place.mainOf(studentId, goalIds), saidAt.getTime());
  return {
    asks: [
      ...questions.map(({ questionId, studentId, about, askedAt }) =>
        fact(questionId, studentId, 'goalId' in about ? about.goalId : null, askedAt.getTime()),
      ),
      ...readiness.filter(({ word }) => word === 'need-help').map(ofTask),
    ],
    readies: [
      ...readiness.filter(({ word }) => word === 'ready').map(ofTask),
      // A slot that is booked lies ahead, and nothing is to be done before it.
      ...retakes
        .filter(({ state }) => state === 'ready' || state === 'slot-over')
        .map(({ requestId, studentId, goalId, stepDoneAt, askedAt }) =>
          fact(requestId, studentId, goalId, (stepDoneAt ?? askedAt).getTime()),
        ),
    ],
    tries: tries
      .filter(({ isLookedAt }) => !isLookedAt)
      .map(({ uptakeId, studentId, goalId, saidAt }) => fact(uptakeId, studentId, goalId, saidAt.getTime())),
    disagreements: disagreements.map(({ override, studentId, goalId, newestAt }) =>
      fact(override.id, studentId, goalId, newestAt),
    ),
  };
}

/** The cells of these facts that are of a goal of the student's classes, each once. */
function cellsOf(facts: readonly Pick<Said, 'studentId' | 'goalId'>[], { yearOf }: PlaceGoal): AskedCell[] {
  const cells = facts.flatMap(({ studentId, goalId }) => {
    const year = goalId === null ? undefined : yearOf(studentId, goalId);
    return goalId === null || year === undefined ? [] : [{ studentId, goalId, year }];
  });
  return [...new Map(cells.map((cell) => [`${cell.studentId} ${cell.goalId}`, cell])).values()];
}

function studentsOf(
  listed: readonly ListedStudent[],
  spoken: readonly { readonly studentId: string; readonly on: string }[],
): FocusStudent[] {
  const lastOn = new Map<string, string>();
  for (const { studentId, on } of spoken) if (on > (lastOn.get(studentId) ?? '')) lastOn.set(studentId, on);
  const byStudent = Map.groupBy(listed, ({ studentId }) => studentId);
  return [...byStudent].map(([studentId, places]) => ({
    studentId,
    sortName: places[0]?.sortName ?? '',
    fromOn: places.map(({ fromOn }) => fromOn).toSorted()[0] ?? '',
    spokenOn: lastOn.get(studentId) ?? null,
  }));
}

interface Worked {
  readonly heldOf: ReadonlyMap<string, HeldCell>;
  readonly stuck: Awaited<ReturnType<typeof listStuck>>;
  readonly near: Awaited<ReturnType<typeof listNear>>;
  readonly place: PlaceGoal;
}

function workedOf({ heldOf, stuck, near, place }: Worked): WorkedGoal[] {
  const pieces = new Map(stuck.map((each) => [`${each.studentId} ${each.goalId}`, each.recordedAt]));
  const isNear = new Set(near.map(({ studentId, goalId }) => `${studentId} ${goalId}`));
  return [...heldOf].map(([key, { held, judgedAt }]) => {
    const [studentId = '', goalId = ''] = key.split(' ');
    return {
      studentId,
      goalId,
      isShown: held.status === 'shown',
      isInFocus: place.isInFocus(studentId, goalId),
      isNear: isNear.has(key),
      newest: (pieces.get(key) ?? []).map((at) => ({ shows: false, at })),
      judgedAt,
    };
  });
}
