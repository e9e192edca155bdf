import { NotFound } from '#platform/failures/failures.ts';
import { findClass } from '#school/classes/find-class.ts';
import { listClassStudents } from '#school/classes/list-class-students.ts';
import { findDraft } from '#school/drafts/find-draft.ts';
import { keyOfForm } from '#school/drafts/read-form-key.ts';
import { listMapGoals } from '#school/mastery/list-map-goals.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import type { TypedNote } from './give-several.ts';
import { SeveralForm } from './several-form.tsx';

/** What was sent and could not be taken, and where on the page it is put right. */
interface Refused {
  readonly typed: TypedNote;
  readonly field: string;
  readonly problem: string;
}

/** GET /classes/:classId/feedback/several?kind=&goal=&task=&phrase=&body=&all=&student=&student= */
export async function showSeveral(request: PageRequest): Promise<Response> {
  return severalPage(request, undefined);
}

/** The same page with what was typed, and what was wrong with it. */
export async function severalPage(request: PageRequest, refused: Refused | undefined): Promise<Response> {
  const { by, c, speech } = request;
  const { t, language } = speech;
  const classId = c.req.param('classId') ?? '';
  const { klass, students, goals, draft } = await request.inSchool(async (school) => {
    const klass = await findClass(school, { by, classId });
    if (!klass) throw new NotFound('There is no such class.');
    return {
      klass,
      students: await listClassStudents(school, { by, classId, language }),
      draft: await findDraft(school, { by, form: keyOfForm({ kind: 'several', classId }) }),
      goals: await listMapGoals(school, { klass, today: by.standing.today, language }),
    };
  });
  const whose = `${klass.courseTitle}, ${klass.title}`;
  return teacherPage(request, {
    title: `${t('feedback.several')} · ${whose}`,
    current: 'evaluate',
    classId,
    whose,
    width: 'narrow',
    status: refused ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/classes/${classId}/feedback`}>{t('words.feedback')}</a>
          </p>
          <h1>{t('feedback.several')}</h1>
          <p class="lede">{t('feedback.several-lede')}</p>
        </header>
        {refused ? (
          <ErrorSummary
            title={t('errors.invalid-title')}
            errors={[{ fieldId: refused.field, message: refused.problem }]}
          />
        ) : null}
        <SeveralForm
          klass={klass}
          students={students}
          goals={goals}
          typed={refused?.typed ?? { ...c.req.query(), student: c.req.queries('student') ?? [] }}
          // A link that brings words or students with it stands before what was typed here last.
          draft={c.req.query('all') || c.req.query('student') ? undefined : draft}
          speech={speech}
        />
      </>
    ),
  });
}
