import { z } from 'zod';
import { newId } from '#platform/db/new-id.ts';
import { endClass } from '#school/classes/end-class.ts';
import { loadRoster } from '#school/classes/load-roster.ts';
import { permitArranging } from '#school/classes/permit-roster.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ClassHead } from './class-head.tsx';
import { firstDayOf } from './first-day-of.ts';
import { pathId } from './path-id.ts';
import { FormErrors, noProblems, type SaidProblems, sayProblems } from './say-problems.tsx';
import { tryForm, words } from './try-form.ts';

/** GET /school/classes/:classId/end — from which day the class meets no more, and what that means. */
export function showEndClass(request: PageRequest): Promise<Response> {
  return showPage(request, '', noProblems);
}

const form_ = z.object({ write: z.string(), day: words });

/** POST …/end — the class meets no more from a day on. */
export async function actEndClass(request: PageRequest): Promise<Response> {
  const classId = pathId(request, 'classId');
  const form = await readForm(request.c, form_);
  const { day } = form;
  const tried = await tryForm(request, { act: 'class.end', form }, (school) =>
    endClass(school, { by: request.by, classId, day }),
  );
  if (!tried.ok) return showPage(request, day, sayProblems(request.speech, tried.problems));
  const { changeId } = tried.answer;
  return request.c.redirect(`/school/classes/${classId}?done=classes.done-ended&undo=${changeId}`, 303);
}

async function showPage(request: PageRequest, day: string, problems: SaidProblems): Promise<Response> {
  const classId = pathId(request, 'classId');
  const { by, speech, standing } = request;
  const { t, language } = speech;
  const { klass, students } = await request.inSchool((school) => {
    permitArranging(by);
    return loadRoster(school, { by, classId, language });
  });
  const title = t('classes.end-title', { title: klass.title });
  const first = firstDayOf(klass, standing.today);
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <ClassHead klass={klass} title={title} speech={speech} isBelow>
          <p class="lede">{t('classes.end-lede', { count: students.now.length + students.later.length })}</p>
        </ClassHead>
        <FormErrors speech={speech} problems={problems} />
        <form method="post" class="form stack">
          <TextField
            id="day"
            name="day"
            type="date"
            short
            label={t('classes.end-day')}
            value={day || first}
            error={problems.of('day')}
          />
          <div class="line">
            <Button kind="away">{t('classes.end')}</Button>
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
