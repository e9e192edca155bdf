import { z } from 'zod';
import { isId, newId } from '#platform/db/new-id.ts';
import { addClass } from '#school/classes/add-class.ts';
import { listCourses } from '#school/classes/list-courses.ts';
import { permitArranging } from '#school/classes/permit-roster.ts';
import { listTerms } from '#school/terms/list-terms.ts';
import { listYears } from '#school/terms/list-years.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { sayYear } from '../years/say-year.ts';
import { ClassFields } from './class-fields.tsx';
import { FormErrors, noProblems, type SaidProblems, sayProblems } from './say-problems.tsx';
import { several, tryForm, words } from './try-form.ts';

const form_ = z.object({
  write: z.string(),
  year: words,
  course: words,
  courseTitle: words,
  courseCode: words,
  subject: words,
  title: words,
  code: words,
  kind: z.enum(['scheduled', 'homeroom']).catch('scheduled'),
  term: several.transform((ids) => ids.filter(isId)),
  startsOn: words,
});
type Typed = Omit<z.output<typeof form_>, 'write'>;

/** GET /school/classes/new — a class of a course there is, or of a new one. */
export async function showAddClass(request: PageRequest): Promise<Response> {
  const { c } = request;
  const typed: Typed = {
    year: c.req.query('year') ?? '',
    course: c.req.query('course') ?? '',
    courseTitle: '',
    courseCode: '',
    subject: '',
    title: '',
    code: '',
    kind: 'scheduled',
    term: [],
    startsOn: '',
  };
  return showPage(request, typed, noProblems);
}

/** POST /school/classes/new — adds the class; what cannot be kept brings the form back as it was typed. */
export async function actAddClass(request: PageRequest): Promise<Response> {
  const form = await readForm(request.c, form_);
  const tried = await tryForm(request, { act: 'class.add', form }, (school) =>
    addClass(school, {
      by: request.by,
      courseId: isId(form.course) ? form.course : undefined,
      newCourse: { title: form.courseTitle, code: form.courseCode, subject: form.subject },
      title: form.title,
      code: form.code,
      kind: form.kind,
      termIds: form.term,
      schoolYear: form.year,
      startsOn: form.startsOn,
    }),
  );
  if (!tried.ok) return showPage(request, form, sayProblems(request.speech, tried.problems));
  const { classId, changeId } = tried.answer;
  return request.c.redirect(`/school/classes/${classId}?done=classes.done-added&undo=${changeId}`, 303);
}

async function showPage(request: PageRequest, typed: Typed, problems: SaidProblems): Promise<Response> {
  const { by, speech, standing } = request;
  const { t, language } = speech;
  const { years, year, courses, terms } = await request.inSchool(async (school) => {
    permitArranging(by);
    const years = await listYears(school, { by });
    const year = typed.year === years.next ? years.next : years.current;
    return {
      years,
      year,
      courses: await listCourses(school, { today: standing.today, language }),
      terms: await listTerms(school, { schoolYear: year }),
    };
  });
  const title = t('classes.add-title', { year: sayYear(year) });
  const other = year === years.next ? years.current : years.next;
  return leaderPage(request, {
    title,
    current: 'classes',
    width: 'middle',
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/school/classes?year=${year}`}>{t('classes.all')}</a>
          </p>
          <h1>{title}</h1>
          <p>
            <a href={`/school/classes/new?year=${other}`}>{t('classes.add-for', { year: sayYear(other) })}</a>
          </p>
        </header>
        <FormErrors speech={speech} problems={problems} />
        <form method="post" class="form stack">
          <SelectField
            id="course"
            name="course"
            label={t('classes.course')}
            help={t('classes.course-help')}
            value={typed.course}
            error={problems.of('course')}
            options={[
              { value: '', label: t('classes.new-course') },
              ...courses.map(({ courseId, title: name }) => ({ value: courseId, label: name })),
            ]}
          />
          <TextField
            id="courseTitle"
            name="courseTitle"
            label={t('classes.new-course-title')}
            value={typed.courseTitle}
            error={problems.of('courseTitle')}
            attributes={{ dir: 'auto' }}
          />
          <TextField
            id="subject"
            name="subject"
            label={t('classes.new-course-subject')}
            value={typed.subject}
            error={problems.of('subject')}
            attributes={{ dir: 'auto' }}
          />
          <TextField
            id="courseCode"
            name="courseCode"
            label={t('classes.new-course-code')}
            value={typed.courseCode}
            error={problems.of('courseCode')}
            short
            attributes={{ dir: 'auto' }}
          />
          <ClassFields
            typed={{ ...typed, termIds: typed.term }}
            terms={terms}
            problems={problems}
            speech={speech}
          />
          <TextField
            id="startsOn"
            name="startsOn"
            type="date"
            short
            label={t('classes.meets-from')}
            help={t('classes.meets-from-help')}
            value={typed.startsOn}
            error={problems.of('startsOn')}
          />
          <div class="line">
            <Button kind="main">{t('classes.add')}</Button>
            <LinkButton kind="plain" href={`/school/classes?year=${year}`}>
              {t('acts.cancel')}
            </LinkButton>
          </div>
          <HiddenFields fields={{ write: newId(), year }} />
        </form>
      </>
    ),
  });
}
