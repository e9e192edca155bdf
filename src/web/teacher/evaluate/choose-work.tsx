import { describeChances } from '#school/chances/describe-chances.ts';
import { listWorkToSee } from '#school/evidence/list-work-to-see.ts';
import { countWaiting } from '#school/hand-ins/count-waiting.ts';
import { countReadiness } from '#school/readiness/count-readiness.ts';
import { findCommonGrow } from '#school/uptakes/find-common-grow.ts';
import { ChanceLines } from '#web/blocks/chance-lines.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { CommonOffer } from './common-offer.tsx';
import { TasksToSee } from './tasks-to-see.tsx';
import { addressOf } from './work-of.ts';

/** GET /classes/:classId/evaluate: which work? */
export async function chooseWork(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const { language } = speech;
  const { timeZone } = request.school;
  const { klass, students, units, said, chances, offer, handedIn } = await request.inSchool(
    async (school) => {
      const work = await listWorkToSee(school, { by, classId: c.req.param('classId') ?? '', language });
      const { classId } = work.klass;
      const studentIds = work.students.map(({ studentId }) => studentId);
      const taskIds = work.units.flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId));
      const writeId = request.done ? c.req.query('undo') : undefined;
      return {
        ...work,
        offer:
          writeId === undefined
            ? undefined
            : await findCommonGrow(school, { by, writeId, classId, classSize: studentIds.length }),
        said: await countReadiness(school, { by, classId, studentIds, taskIds }),
        handedIn:
          (await countWaiting(school, { classIds: [classId], today: by.standing.today })).get(classId) ?? 0,
        chances: await describeChances(school, { by, timeZone, language, classIds: [classId] }),
      };
    },
  );
  const waiting = units.flatMap(({ tasks }) => tasks).filter(({ next }) => next !== undefined).length;
  const title =
    units.length === 0 ? t('teacher.evaluate-none') : t('teacher.evaluate-title', { tasks: waiting });
  const [first] = students;
  return teacherPage(request, {
    title,
    current: 'evaluate',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    toastMore: offer && <CommonOffer offer={offer} classId={klass.classId} speech={speech} />,
    undoAction: (id) => `/evaluations/${id}/undo`,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>
              {klass.courseTitle}, {klass.title}
            </bdi>
          </p>
          <h1>{title}</h1>
          <p>
            <a href={`/classes/${klass.classId}/handed-in`}>
              {t('handing.class-title')}: {t('handing.class-waiting', { count: handedIn })}
            </a>
          </p>
        </header>
        {units.length === 0 ? (
          <EmptyState title={t('teacher.evaluate-none-yet')}>
            <p>{t('teacher.evaluate-none-next')}</p>
            <LinkButton kind="main" href={`/courses/${klass.courseId}/units`}>
              {t('teacher.open-units')}
            </LinkButton>
          </EmptyState>
        ) : (
          units.map(({ unit, tasks }) => (
            <TasksToSee
              title={unit?.title ?? t('teacher.no-unit')}
              tasks={tasks}
              classId={klass.classId}
              students={students}
              said={said}
              speech={speech}
            />
          ))
        )}
        <section class="ledger">
          <h2>{t('windows.drop-in-title')}</h2>
          <div class="stack-s">
            {chances.length === 0 ? (
              <p>{t('windows.drop-in-none')}</p>
            ) : (
              <ul class="rows">
                {chances.slice(0, 3).map((chance) => (
                  <li class="row">
                    <ChanceLines chance={chance} speech={speech} />
                  </li>
                ))}
              </ul>
            )}
            <p>
              <LinkButton href={`/classes/${klass.classId}/chances`}>{t('windows.offer-title')}</LinkButton>
            </p>
          </div>
        </section>
        <section class="ledger">
          <h2>{t('teacher.observation')}</h2>
          {first ? (
            <div class="stack-s">
              <p>{t('teacher.observation-lede')}</p>
              <p>
                <LinkButton
                  href={addressOf({ classId: klass.classId, taskId: undefined, studentId: first.studentId })}
                >
                  {t('teacher.note-observation')}
                </LinkButton>
              </p>
            </div>
          ) : (
            <p>{t('teacher.no-students')}</p>
          )}
        </section>
      </>
    ),
  });
}
