import { listComingClasses } from '#school/classes/list-coming-classes.ts';
import { describeMyClasses } from '#school/overviews/describe-my-classes.ts';
import { listOpen } from '#school/questions/list-open.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { ClassRow } from './class-row.tsx';
import { ComingClasses } from './coming-classes.tsx';

/** GET /classes: the teacher's classes, what each is about now and where to go. */
export async function showClasses(request: PageRequest): Promise<Response> {
  const { by, speech, school } = request;
  const { classes, students, coming, questions } = await request.inSchool(async (room) => ({
    ...(await describeMyClasses(room, { by, language: speech.language })),
    coming: await listComingClasses(room, { by }),
    questions: await listOpen(room, { by }),
  }));
  const title = speech.t('teacher.classes-title', { classes: classes.length, students });
  return teacherPage(request, {
    title,
    current: 'classes',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{school.name}</bdi>
          </p>
          <h1>{title}</h1>
          <p>
            <a href="/questions">{speech.t('questions.link', { count: questions.length })}</a>
          </p>
        </header>
        <ul class="rows">
          {classes.map((each) => (
            <ClassRow each={each} speech={speech} />
          ))}
        </ul>
        <ComingClasses classes={coming} speech={speech} />
      </>
    ),
  });
}
