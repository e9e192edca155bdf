import { listComingClasses } from '#school/classes/list-coming-classes.ts';
import { listDisagreements } from '#school/overrides/list-disagreements.ts';
import { describeMyClasses } from '#school/overviews/describe-my-classes.ts';
import { listOpen } from '#school/questions/list-open.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { ClassRow } from './class-row.tsx';
import { ComingClasses } from './coming-classes.tsx';
import { Disagreements } from './disagreements.tsx';

/** GET /classes: what a teacher sees first. */
export async function showClasses(request: PageRequest): Promise<Response> {
  const { by, speech, school } = request;
  const { classes, students, coming, disagreements, questions, scale } = await request.inSchool(
    async (room) => ({
      ...(await describeMyClasses(room, { by, language: speech.language })),
      coming: await listComingClasses(room, { by }),
      disagreements: await listDisagreements(room, { by, language: speech.language }),
      questions: await listOpen(room, { by }),
      scale: await currentScale(room),
    }),
  );
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
        <Disagreements disagreements={disagreements} scale={scale} speech={speech} />
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
