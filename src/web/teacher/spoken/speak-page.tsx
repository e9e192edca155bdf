import { isId } from '#platform/db/new-id.ts';
import { openAdding } from '#school/artefacts/open-adding.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { SpokenForm, type TypedSpoken } from './spoken-form.tsx';

/** GET /classes/:classId/spoken/:studentId?goal=…&task=…: says feedback aloud. */
export async function showSpeaking(request: PageRequest): Promise<Response> {
  return speakPage(request, undefined);
}

/** The same page with what was typed and what was wrong with it. */
export async function speakPage(request: PageRequest, typed: TypedSpoken | undefined): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const classId = c.req.param('classId') ?? '';
  const studentId = c.req.param('studentId') ?? '';
  const { klass, student } = await request.inSchool((school) =>
    openAdding(school, { by, classId, taskId: undefined, studentId, language: speech.language }),
  );
  const about = (name: 'goal' | 'task') => {
    const id = typed?.fields[name] ?? c.req.query(name);
    return id && isId(id) ? id : undefined;
  };
  const title = t('artefacts.speak-title', { name: student.called });
  return teacherPage(request, {
    title,
    current: 'evaluate',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    width: 'middle',
    undoAction: (id) => `/feedback/${id}/withdraw`,
    status: typed ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/students/${studentId}`}>
              <bdi>{student.display}</bdi>
            </a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('artefacts.speak-lede')}</p>
        </header>
        <ErrorSummary
          title={t('errors.invalid-title')}
          errors={Object.entries(typed?.problems ?? {}).map(([field, message]) => ({
            fieldId: field === 'body' ? 'spoken-words' : 'spoken-file',
            message,
          }))}
        />
        <SpokenForm
          about={{ classId, studentId, goalId: about('goal'), taskId: about('task') }}
          to={typed?.fields.to ? localPath(typed.fields.to) : c.req.path}
          typed={typed}
          speech={speech}
        />
      </>
    ),
  });
}
