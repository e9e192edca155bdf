import { groupFeedback } from '#school/records/group-feedback.ts';
import { openStudentRecord } from '#school/records/open-student-record.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { AboutStudent } from './about-student.tsx';
import { RecordFeedback } from './record-feedback.tsx';
import { RecordGoals } from './record-goals.tsx';

/** GET /students/:studentId: feedback first, then each goal's level, then its evidence. */
export async function showRecord(request: PageRequest): Promise<Response> {
  const { by, c, speech, standing } = request;
  const { t } = speech;
  const record = await request.inSchool((school) =>
    openStudentRecord(school, { by, studentId: c.req.param('studentId') ?? '', language: speech.language }),
  );
  const { name, goals, scale } = record;
  const shown = goals.filter(({ status }) => status === 'shown').length;
  const taught = record.classes.find(({ classId }) =>
    standing.teaches.some((each) => each.classId === classId),
  );
  return teacherPage(request, {
    title: name.display,
    current: 'classes',
    classId: taught?.classId,
    content: (
      <>
        <header class="page-head">
          <h1>
            <bdi>{name.display}</bdi>
          </h1>
          <p class="lede">{t('teacher.record-lede', { shown, goals: goals.length })}</p>
        </header>
        <div class="with-aside">
          <div>
            <RecordFeedback groups={groupFeedback(record.feedback)} speech={speech} />
            {scale ? <RecordGoals goals={goals} scale={scale} speech={speech} /> : null}
          </div>
          <aside>
            <AboutStudent record={record} speech={speech} />
          </aside>
        </div>
      </>
    ),
  });
}
