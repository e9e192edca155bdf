import { artefactsOfOccasions } from '#school/artefacts/list-artefacts.ts';
import { explainEstimate } from '#school/mastery/explain-estimate.ts';
import { besideGoals } from '#school/rollups/beside-goals.ts';
import { listTasks } from '#school/tasks/list-tasks.ts';
import { readKnownOn } from '#web/blocks/known-on.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { undoDone } from './undo-done.ts';
import { WhyPanel } from './why-panel.tsx';

/** GET /classes/:classId/why/:studentId/:goalId; with the header x-fragment only the panel. */
export async function showWhy(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const asked = readKnownOn(request);
  const goalId = c.req.param('goalId') ?? '';
  const { explained, tasks, beside, artefacts } = await request.inSchool(async (school) => {
    const explained = await explainEstimate(school, {
      by,
      classId: c.req.param('classId') ?? '',
      studentId: c.req.param('studentId') ?? '',
      goalId,
      language: speech.language,
      knownOn: asked.knownOn,
    });
    const ofCourse = await listTasks(school, { by, courseId: explained.klass.courseId });
    const { studentId } = explained.student;
    const { language } = speech;
    const besideOf = await besideGoals(school, {
      studentId,
      goalIds: [goalId],
      today: by.standing.today,
      language,
    });
    return {
      explained,
      tasks: ofCourse.filter(({ goalIds }) => goalIds.includes(goalId)),
      beside: besideOf(goalId),
      artefacts: await artefactsOfOccasions(school, {
        studentId,
        occasionIds: explained.evidence.map(({ occasionId }) => occasionId),
        today: by.standing.today,
      }),
    };
  });
  const { klass, student, goal } = explained;
  const isBeside = c.req.header('x-fragment') !== undefined;
  const panel = (
    <WhyPanel
      explained={explained}
      beside={beside}
      artefacts={artefacts}
      tasks={tasks}
      asked={asked}
      request={request}
      isBeside={isBeside}
    />
  );
  if (isBeside) return c.html(panel);
  return teacherPage(request, {
    title: `${student.display}, ${goal.title} · ${speech.t('why.title')}`,
    current: 'map',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    width: 'middle',
    status: asked.problem === undefined ? 200 : 422,
    undoAction: undoDone(request),
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/classes/${klass.classId}/map`}>{speech.t('map.back')}</a>
          </p>
          <h1>{speech.t('why.title')}</h1>
        </header>
        {panel}
      </>
    ),
  });
}
