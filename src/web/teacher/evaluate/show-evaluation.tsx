import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { listArtefacts } from '#school/artefacts/list-artefacts.ts';
import { findDraft } from '#school/drafts/find-draft.ts';
import { keyOfForm } from '#school/drafts/read-form-key.ts';
import { type OpenEvaluation, openEvaluation } from '#school/evidence/open-evaluation.ts';
import { listExemplars } from '#school/exemplars/list-exemplars.ts';
import { listOwnPhrases } from '#school/own-phrases/list-own-phrases.ts';
import { findAtTask } from '#school/readiness/find-at-task.ts';
import { findCommonGrow } from '#school/uptakes/find-common-grow.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { undoArtefact } from '../artefacts/act-end.ts';
import { BesideRubric, BesideRubricForms } from '../artefacts/beside-rubric.tsx';
import { SpokenForm } from '../spoken/spoken-form.tsx';
import { AtTaskLines } from './at-task.tsx';
import { CommonOffer } from './common-offer.tsx';
import { EvaluationView, type Refused } from './evaluation-view.tsx';
import { readRubricView } from './rubric-view.ts';
import { addressOf, workOf } from './work-of.ts';

/** GET /classes/:classId/evaluate/:taskId/:studentId */
export async function showEvaluation(request: PageRequest): Promise<Response> {
  // The page before fetches this one ahead; it is a look once it is shown.
  return evaluationPage(request, { ahead: request.c.req.header('x-waymark-ahead') !== undefined });
}

/** The same page, with what was wrong about what was sent. */
export async function evaluationPage(
  request: PageRequest,
  { ahead, refused }: { ahead: boolean; refused?: Refused },
): Promise<Response> {
  const { by, speech } = request;
  const work = workOf(request.c);
  const opening = request.inSchool(async (school) => {
    const asksSelf = request.c.req.query('self') === '1';
    const whole = await openEvaluation(school, { by, ...work, language: speech.language, ahead, asksSelf });
    const { task } = whole;
    const goalIds = whole.rows.map(({ goalId }) => goalId);
    const [atTask, own, draft, artefacts, exemplars] = await together([
      task ? findAtTask(school, { by, ...work, task }) : Promise.resolve(undefined),
      listOwnPhrases(school, { by, goalIds }),
      findDraft(school, { by, form: keyOfForm({ kind: 'evaluate', ...work }) }),
      listArtefacts(school, { ...work, today: by.standing.today }),
      listExemplars(school, { goalIds }),
    ]);
    const offer = ahead ? undefined : await offerAfterSave(request, school, whole);
    return { whole, atTask, own, draft, artefacts, exemplars, offer };
  });
  const { whole, atTask, own, draft, artefacts, exemplars, offer } = await opening;
  const retake = whole.rows.find(({ goalId }) => goalId === request.c.req.query('retake'))?.goalId;
  const opened = retake === undefined ? whole : forGoal(whole, retake);
  const { student, task, klass } = opened;
  const { studentId } = student;
  const beside = { artefacts, here: addressOf(work), studentId, speech };
  return teacherPage(request, {
    title: `${student.display} · ${task?.title ?? speech.t('teacher.observation')}`,
    current: 'evaluate',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    content: (
      <EvaluationView
        opened={opened}
        atTask={atTask && <AtTaskLines atTask={atTask} timeZone={request.school.timeZone} speech={speech} />}
        exemplars={exemplars}
        artefacts={<BesideRubric {...beside} />}
        after={
          <>
            <BesideRubricForms {...beside} />
            <details class="section">
              <summary>{speech.t('artefacts.speak-instead')}</summary>
              <SpokenForm about={{ ...work, studentId }} to={beside.here} speech={speech} />
            </details>
          </>
        }
        retake={retake}
        own={own}
        draft={draft}
        view={readRubricView(request.c)}
        refused={refused}
        today={by.standing.today}
        speech={speech}
      />
    ),
    toastMore: offer && <CommonOffer offer={offer} classId={klass.classId} speech={speech} />,
    undoAction: (id) => undoArtefact(request.c.req.query('done') ?? '', id) ?? `/evaluations/${id}/undo`,
    status: refused === undefined ? 200 : 422,
  });
}

/** After a save that said a grow to more than half of the class, one note to all. */
async function offerAfterSave(request: PageRequest, school: InSchool, { klass, students }: OpenEvaluation) {
  const writeId = request.c.req.query('undo');
  if (!request.done || writeId === undefined) return undefined;
  const { classId } = klass;
  return findCommonGrow(school, { by: request.by, writeId, classId, classSize: students.length });
}

/** A retake is new evidence for one goal only: its row stands alone, not judged yet, and nobody comes next. */
function forGoal(opened: OpenEvaluation, goalId: string): OpenEvaluation {
  const rows = opened.rows.filter((row) => row.goalId === goalId);
  return { ...opened, rows: rows.map((row) => ({ ...row, level: undefined })), next: undefined };
}
