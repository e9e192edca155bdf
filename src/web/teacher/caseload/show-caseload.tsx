import { countWaitingTalks } from '#school/checkins/open-check-ins.ts';
import { type CaseloadStudent, listCaseload } from '#school/people/list-caseload.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { TalkNotice } from '#web/blocks/talk-notice.tsx';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { Table } from '#web/ui/table.tsx';

/** GET /caseload: whom somebody without a class looks after. */
export async function showCaseload(request: PageRequest): Promise<Response> {
  const { by, school, speech } = request;
  const { t } = speech;
  const { students, waiting } = await request.inSchool(async (room) => ({
    students: await listCaseload(room, { by }),
    waiting: await countWaitingTalks(room, { by }),
  }));
  const title = t('teacher.caseload-title', { students: students.length });
  const kindOf = ({ kinds }: CaseloadStudent) =>
    speech.list(
      kinds.map((kind) => (kind === 'enl' ? t('teacher.caseload-enl') : t('teacher.caseload-counselling'))),
    );
  return teacherPage(request, {
    title,
    current: 'caseload',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{school.name}</bdi>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('teacher.caseload-lede')}</p>
        </header>
        <TalkNotice count={waiting} speech={speech} />
        <Table
          caption={title}
          quietCaption
          rows={students}
          columns={[
            {
              heading: t('teacher.caseload-student'),
              names: true,
              cell: ({ studentId, name }) => (
                <a href={`/students/${studentId}`}>
                  <bdi>{name}</bdi>
                </a>
              ),
            },
            { heading: t('teacher.caseload-grade'), cell: ({ grade }) => sayGrade(grade, speech) },
            { heading: t('teacher.classes'), cell: ({ classes }) => speech.list(classes) },
            { heading: t('teacher.caseload-kind'), cell: kindOf },
          ]}
        />
        <p>
          <a href="/check-ins">{t('checkins.staff-title')}</a>
        </p>
      </>
    ),
  });
}
