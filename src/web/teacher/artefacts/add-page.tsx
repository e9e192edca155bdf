import { openAdding } from '#school/artefacts/open-adding.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { addressOf, workOf } from '../evaluate/work-of.ts';
import { teacherPage } from '../teacher-page.tsx';
import { ArtefactForm, type TypedArtefact } from './artefact-form.tsx';

/** GET /classes/:classId/evaluate/:taskId/:studentId/artefacts: a file, a link or words, of one student or several. */
export async function showAdding(request: PageRequest): Promise<Response> {
  return addPage(request, undefined);
}

/** The same page with what was typed and what was wrong with it. */
export async function addPage(request: PageRequest, typed: TypedArtefact | undefined): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const work = workOf(c);
  const { klass, task, student, students, hasTry } = await request.inSchool((school) =>
    openAdding(school, { by, ...work, language: speech.language }),
  );
  const there = addressOf(work);
  return teacherPage(request, {
    title: `${t('artefacts.add-title', { name: student.called })} · ${task?.title ?? t('teacher.observation')}`,
    current: 'evaluate',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    width: 'middle',
    status: typed ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={there}>
              <bdi>{`${student.display} · ${task?.title ?? t('teacher.observation')}`}</bdi>
            </a>
          </p>
          <h1>{t('artefacts.add-title', { name: student.called })}</h1>
          <p class="lede">{t('artefacts.add-lede')}</p>
        </header>
        <ErrorSummary
          title={t('errors.invalid-title')}
          errors={Object.entries(typed?.problems ?? {}).map(([fieldId, message]) => ({ fieldId, message }))}
        />
        <ArtefactForm
          action={`${there}/artefacts`}
          students={students}
          hasTry={hasTry}
          typed={typed ?? { fields: {}, problems: {}, studentIds: [student.studentId], isNewTry: false }}
          speech={speech}
        />
      </>
    ),
  });
}
