import { newId } from '#platform/db/new-id.ts';
import { listThreads } from '#school/families/list-threads.ts';
import { listSaid } from '#school/habits/list-said.ts';
import { listSaidToFamily } from '#school/messages/list-said-to-family.ts';
import { findPersonKept } from '#school/people/find-person-kept.ts';
import { groupFeedback } from '#school/records/group-feedback.ts';
import { openStudentRecord } from '#school/records/open-student-record.ts';
import { listTransferred } from '#school/transfers/list-transferred.ts';
import { HowRows } from '#web/blocks/how-section.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { TransferredRecord } from '#web/blocks/transferred-record.tsx';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { AboutStudent } from './about-student.tsx';
import { FamilyWords } from './family-words.tsx';
import { RecordFeedback } from './record-feedback.tsx';
import { RecordGoals } from './record-goals.tsx';

/** GET /students/:studentId: feedback first, then each goal's level and its evidence; the how and who they are beside. */
export async function showRecord(request: PageRequest): Promise<Response> {
  const { by, c, speech, standing } = request;
  const { t } = speech;
  const studentId = c.req.param('studentId') ?? '';
  const seen = await request.inSchool(async (school) => {
    // An alias is read with the person it is one with, and under their address.
    const keptId = await findPersonKept(school, studentId);
    if (keptId !== undefined && keptId !== studentId) return { keptId };
    return {
      record: await openStudentRecord(school, { by, studentId, language: speech.language }),
      transferred: await listTransferred(school, { by, studentId }),
      said: await listSaid(school, { by, studentId }),
      threads: await listThreads(school, { by, studentId }),
      told: await listSaidToFamily(school, { by, studentId }),
    };
  });
  if ('keptId' in seen) return c.redirect(`/students/${seen.keptId}`, 303);
  const { record, transferred, said, threads, told } = seen;
  const { name, goals, scale } = record;
  const shown = goals.filter(({ status }) => status === 'shown').length;
  const taught = record.classes.find(({ classId }) =>
    standing.teaches.some((each) => each.classId === classId),
  );
  return teacherPage(request, {
    title: name.display,
    current: 'classes',
    classId: taught?.classId,
    undoAction: (id) => `/habits/${id}/bring-back`,
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
            {scale ? (
              <RecordGoals
                goals={goals}
                scale={scale}
                today={standing.today}
                timeZone={request.school.timeZone}
                speech={speech}
              />
            ) : null}
            <FamilyWords
              studentId={studentId}
              called={name.called}
              threads={threads}
              said={told}
              request={request}
            />
            <TransferredRecord records={transferred} speech={speech} timeZone={request.school.timeZone} />
          </div>
          <aside>
            <section class="note stack-s" id="habits">
              <h2>{t('habits.name')}</h2>
              <HowRows
                said={said}
                speech={speech}
                actsOf={({ saidId, saidById }) =>
                  saidById === by.standing.personId ? (
                    <form method="post" action={`/habits/${saidId}/take-back`} class="acts">
                      <HiddenFields fields={{ write: newId(), to: `/students/${studentId}` }} />
                      <Button kind="plain" tight>
                        {t('acts.take-back')}
                      </Button>
                    </form>
                  ) : null
                }
              />
            </section>
            <AboutStudent record={record} speech={speech} />
          </aside>
        </div>
      </>
    ),
  });
}
