import type { PageRequest } from '#web/blocks/page-request.ts';
import { readId } from '../course/read-id.ts';
import { noProblems, type SaidProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import { GoalView } from './goal-view.tsx';
import { loadGoal } from './load-goal.ts';
import { type Making, startMaking } from './making.ts';

/** A form of the page that came back, with what was typed in it. */
export interface Returned {
  /** The language it was about; none for a rewording */
  readonly language?: string | undefined;
  readonly title: string;
  readonly statement: string;
  readonly reviewed: boolean;
  readonly problems: SaidProblems;
}

/** A tie to another goal as it was typed. */
export interface Linking {
  readonly side?: string;
  readonly goalId?: string;
  readonly reason: string;
  readonly problems: SaidProblems;
}

const notLinking: Linking = { reason: '', problems: noProblems };

/** A goal's words: now, before, in every language; and the standards it speaks of. */
export async function showGoal(request: PageRequest): Promise<Response> {
  return goalPage(request, { problems: noProblems });
}

/** The same page with a form that could not be taken. */
export async function showGoalPage(request: PageRequest, returned: Returned): Promise<Response> {
  return goalPage(request, { returned, problems: returned.problems });
}

/** The same page with a tie to another goal that could not be made. */
export async function showGoalLinking(request: PageRequest, linking: Linking): Promise<Response> {
  return goalPage(request, { linking, problems: linking.problems });
}

/** The same page with a goal that could not be made of these. */
export async function showGoalMaking(request: PageRequest, making: Making): Promise<Response> {
  return goalPage(request, { making, problems: making.problems });
}

/** The same page with what could not be done where nothing was typed. */
export async function showGoalProblems(request: PageRequest, problems: SaidProblems): Promise<Response> {
  return goalPage(request, { problems });
}

async function goalPage(
  request: PageRequest,
  {
    returned,
    linking = notLinking,
    making,
    problems,
  }: { returned?: Returned; linking?: Linking; making?: Making; problems: SaidProblems },
): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const loaded = await request.inSchool((school) => loadGoal(request, school, goalId));
  const { course } = loaded.goal;
  return teacherPage(request, {
    title: loaded.original.title,
    current: 'course',
    courseId: course?.courseId,
    whose: course?.title,
    status: problems.list.length > 0 ? 422 : 200,
    undoAction: (id) => undoOf(goalId, { done: request.c.req.query('done') ?? '', id }),
    content: (
      <GoalView
        {...loaded}
        request={request}
        returned={returned ?? { title: '', statement: '', reviewed: false, problems: noProblems }}
        linking={linking}
        making={
          making ??
          startMaking(
            loaded.parts,
            loaded.near.map((each) => each.goalId),
          )
        }
        problems={problems}
        cameBack={returned !== undefined}
      />
    ),
  });
}

function undoOf(goalId: string, { done, id }: { done: string; id: string }): string {
  if (done.startsWith('goals.done-parts')) return `/goals/${goalId}/parts/${id}/undo`;
  if (done.startsWith('goals.')) return `/goals/${goalId}/links/${id}/undo`;
  return `/goals/${goalId}/alignments/${id}`;
}
