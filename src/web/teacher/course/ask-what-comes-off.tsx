import type { Child } from 'hono/jsx';
import { newId } from '#platform/db/new-id.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { CourseView } from './course-view.tsx';
import { loadCourse } from './load-course.ts';
import { OffFields } from './off-fields.tsx';
import { noProblems, type SaidProblems } from './say-problems.ts';

/** What the question is about. */
export interface Question {
  readonly courseId: string;
  /** Where the answer goes */
  readonly action: string;
  /** The goal that wants to come on */
  readonly statement: string;
  /** What was typed before, kept as it was */
  readonly kept: Readonly<Record<string, string | readonly string[]>>;
  readonly off?: string | undefined;
  readonly reason?: string;
  readonly problems?: SaidProblems;
}

/** The eighth goal asks what comes off: a question over the page of the course, which works without script. */
export async function askWhatComesOff(request: PageRequest, question: Question): Promise<Response> {
  const { courseId, problems = noProblems, reason = '', off } = question;
  const loaded = await request.inSchool((school) => loadCourse(request, school, courseId));
  const { speech } = request;
  const { t } = speech;
  const most = loaded.year.goals.length;
  return teacherPage(request, {
    title: t('course.what-comes-off'),
    current: 'course',
    courseId,
    whose: loaded.course.title,
    status: 422,
    content: (
      <>
        <div inert>
          <CourseView {...loaded} request={request} arranging={false} problems={noProblems} />
        </div>
        <Dialog id="comes-off" open title={t('course.comes-off-title', { most })}>
          <p>
            {t('course.your-new-goal')} <q dir="auto">{question.statement}</q>
          </p>
          <form method="post" action={question.action} class="stack">
            <OffFields speech={speech} goals={loaded.year.goals} state={{ off, reason, problems }} />
            <div class="line">
              <Button kind="main">{t('course.swap')}</Button>
              <LinkButton kind="plain" href={`/courses/${courseId}`}>
                {t('course.keep', { most })}
              </LinkButton>
            </div>
            <Kept kept={{ ...question.kept, write: newId() }} />
          </form>
        </Dialog>
      </>
    ),
  });
}

function Kept({ kept }: Pick<Question, 'kept'>): Child {
  return (
    <>
      {Object.entries(kept).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).map((each) => (
          <input type="hidden" name={name} value={each} />
        )),
      )}
    </>
  );
}
