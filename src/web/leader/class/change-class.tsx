import { z } from 'zod';
import { isId, newId } from '#platform/db/new-id.ts';
import type { TypedClass } from '#school/classes/check-class.ts';
import { getSchoolClass } from '#school/classes/get-school-class.ts';
import { listClassTerms } from '#school/classes/list-class-terms.ts';
import { permitArranging } from '#school/classes/permit-roster.ts';
import { reviseClass } from '#school/classes/revise-class.ts';
import { listTerms } from '#school/terms/list-terms.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { ClassFields } from './class-fields.tsx';
import { ClassHead } from './class-head.tsx';
import { pathId } from './path-id.ts';
import { FormErrors, noProblems, type SaidProblems, sayProblems } from './say-problems.tsx';
import { several, tryForm, words } from './try-form.ts';

/** GET /school/classes/:classId/edit — the class's title, code, kind and terms. */
export function showChangeClass(request: PageRequest): Promise<Response> {
  return showPage(request, undefined, noProblems);
}

const form_ = z.object({
  write: z.string(),
  title: words,
  code: words,
  kind: z.enum(['scheduled', 'homeroom']).catch('scheduled'),
  term: several.transform((ids) => ids.filter(isId)),
});

/** POST …/edit — changes the class; what cannot be kept brings the form back as it was typed. */
export async function actChangeClass(request: PageRequest): Promise<Response> {
  const classId = pathId(request, 'classId');
  const form = await readForm(request.c, form_);
  const { title, code, kind, term: termIds } = form;
  const typed = { title, code, kind, termIds };
  const tried = await tryForm(request, { act: 'class.change', form }, (school) =>
    reviseClass(school, { by: request.by, classId, typed }),
  );
  if (!tried.ok) return showPage(request, typed, sayProblems(request.speech, tried.problems));
  const { changeId } = tried.answer;
  return request.c.redirect(`/school/classes/${classId}?done=classes.done-changed&undo=${changeId}`, 303);
}

async function showPage(
  request: PageRequest,
  sent: TypedClass | undefined,
  problems: SaidProblems,
): Promise<Response> {
  const classId = pathId(request, 'classId');
  const { by, speech } = request;
  const { t } = speech;
  const { klass, own, terms } = await request.inSchool(async (school) => {
    permitArranging(by);
    const klass = await getSchoolClass(school, classId);
    return {
      klass,
      own: await listClassTerms(school, { classId }),
      terms: await listTerms(school, { schoolYear: klass.schoolYear }),
    };
  });
  const typed = sent ?? {
    title: klass.title,
    code: klass.code ?? '',
    kind: klass.kind,
    termIds: own.map(({ termId }) => termId),
  };
  const title = t('classes.change-title', { title: klass.title });
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <ClassHead klass={klass} title={title} speech={speech} isBelow />
        <FormErrors speech={speech} problems={problems} />
        <form method="post" class="form stack">
          <ClassFields typed={typed} terms={terms} problems={problems} speech={speech} />
          <div class="line">
            <Button kind="main">{t('acts.save')}</Button>
            <LinkButton kind="plain" href={`/school/classes/${classId}`}>
              {t('acts.cancel')}
            </LinkButton>
          </div>
          <HiddenFields fields={{ write: newId() }} />
        </form>
      </>
    ),
  });
}
