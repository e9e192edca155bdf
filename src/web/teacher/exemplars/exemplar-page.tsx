import { languages } from '#locales/index.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import { getGoal } from '#school/goals/get-goal.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { ContentFields, type TypedContent } from '#web/blocks/content-fields.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { readId } from '../course/read-id.ts';
import { Said } from '../course/said.tsx';
import { teacherPage } from '../teacher-page.tsx';

/** GET /goals/:goalId/exemplars/new?artefact=…: an example of a level, a teacher's own or a student's work. */
export async function showNewExemplar(request: PageRequest): Promise<Response> {
  return exemplarPage(request, undefined);
}

/** The same page with what was typed and what was wrong with it. */
export async function exemplarPage(request: PageRequest, typed: TypedContent | undefined): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const goalId = readId(request, 'goalId');
  const { goal, wording, scale } = await request.inSchool(async (school) => ({
    goal: await getGoal(school, { by, goalId }),
    wording: (await goalWordings(school, { goalIds: [goalId], language: speech.language })).get(goalId),
    scale: await ensureScale(school),
  }));
  if (!wording) throw new NotFound('There is no such goal.');
  if (!goal.mayChange) throw new Forbidden('Only the course that owns this goal changes it.');
  const fields = typed?.fields ?? {};
  const problems = typed?.problems ?? {};
  const asked = fields.artefact ?? c.req.query('artefact') ?? '';
  const artefactId = isId(asked) ? asked : undefined;
  return teacherPage(request, {
    title: `${t('artefacts.add-exemplar')} · ${wording.title}`,
    current: 'course',
    courseId: goal.course?.courseId,
    whose: goal.course?.title,
    width: 'middle',
    status: typed ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/goals/${goalId}/rubric`}>
              <Said words={wording.title} language={wording.language} />
            </a>
          </p>
          <h1>{t('artefacts.add-exemplar')}</h1>
          <p class="lede">{t('artefacts.exemplar-lede')}</p>
        </header>
        <ErrorSummary
          title={t('errors.invalid-title')}
          errors={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))}
        />
        <form
          method="post"
          action={`/goals/${goalId}/exemplars`}
          enctype="multipart/form-data"
          class="form stack"
        >
          <HiddenFields fields={{ id: newId(), ...(artefactId ? { artefact: artefactId } : {}) }} />
          <SelectField
            id="level"
            name="level"
            label={t('words.level')}
            value={fields.level}
            options={scale.levels.map(({ level }) => ({
              value: String(level),
              label: sayLevel(speech, level, scale).word,
            }))}
          />
          <TextField
            id="title"
            name="title"
            label={t('artefacts.title-label')}
            value={fields.title}
            error={problems.title}
            required
            attributes={{ maxlength: 120, dir: 'auto' }}
          />
          <TextArea
            id="reason"
            name="reason"
            label={t('artefacts.reason')}
            grows
            value={fields.reason}
            error={problems.reason}
            required
            attributes={{ maxlength: '300', dir: 'auto' }}
          />
          {artefactId ? (
            <div id="agreed" class="stack-s">
              <p>{t('artefacts.of-student')}</p>
              <Check name="agreed" value="yes">
                {t('artefacts.agrees')}
              </Check>
            </div>
          ) : (
            <ContentFields typed={{ fields, problems }} languages={languages} speech={speech} />
          )}
          <Button kind="main">{t('artefacts.add')}</Button>
        </form>
      </>
    ),
  });
}
