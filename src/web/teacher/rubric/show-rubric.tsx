import { NotFound } from '#platform/failures/failures.ts';
import { listExemplars } from '#school/exemplars/list-exemplars.ts';
import { type GoalFacts, getGoal } from '#school/goals/get-goal.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { listRubrics } from '#school/rubrics/list-rubrics.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readId } from '../course/read-id.ts';
import { noProblems, type SaidProblems } from '../course/say-problems.ts';
import { undoExemplar } from '../exemplars/act-exemplar.ts';
import { teacherPage } from '../teacher-page.tsx';
import { RubricView } from './rubric-view.tsx';

/** Lines as they were typed, by the name of their field (`teacher-3`). */
export interface TypedRubric {
  readonly lines: Readonly<Record<string, string>>;
  readonly problems: SaidProblems;
}

/** What work at each level looks like: a line for teachers and one for students, to edit. */
export async function showRubric(request: PageRequest): Promise<Response> {
  return showRubricPage(request, undefined);
}

/** The same page with lines that could not be taken. */
export async function showRubricPage(
  request: PageRequest,
  typed: TypedRubric | undefined,
): Promise<Response> {
  const goalId = readId(request, 'goalId');
  const { speech } = request;
  const loaded = await request.inSchool(async (school) => ({
    goal: (await getGoal(school, { by: request.by, goalId })) satisfies GoalFacts,
    wording: (await goalWordings(school, { goalIds: [goalId], language: speech.language })).get(goalId),
    rubrics: await listRubrics(school, goalId),
    scale: await ensureScale(school),
    exemplars: (await listExemplars(school, { goalIds: [goalId], withRetired: true })).get(goalId) ?? [],
  }));
  const { wording } = loaded;
  if (!wording) throw new NotFound('There is no such goal.');
  const { course } = loaded.goal;
  return teacherPage(request, {
    title: `${speech.t('course.rubric')} · ${wording.title}`,
    current: 'course',
    courseId: course?.courseId,
    whose: course?.title,
    undoAction: (id) => undoExemplar(request.c.req.query('done'), id),
    status: typed ? 422 : 200,
    content: (
      <RubricView
        {...loaded}
        wording={wording satisfies GoalWording}
        request={request}
        typed={typed ?? { lines: {}, problems: noProblems }}
      />
    ),
  });
}
