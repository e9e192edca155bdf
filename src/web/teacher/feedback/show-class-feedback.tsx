import { openClassFeedback } from '#school/uptakes/open-class-feedback.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { ByGoal } from './by-goal.tsx';
import { ByStudent } from './by-student.tsx';
import { CommonNotes } from './common-notes.tsx';
import { PieceRows } from './piece-rows.tsx';
import { undoOnFeedback } from './undo-on-feedback.ts';

/** GET /classes/:classId/feedback?by=student: what a class does with its feedback. */
export async function showClassFeedback(request: PageRequest): Promise<Response> {
  const { by, c, speech, school } = request;
  const { t } = speech;
  const opened = await request.inSchool((room) =>
    openClassFeedback(room, {
      by,
      classId: c.req.param('classId') ?? '',
      language: speech.language,
      timeZone: school.timeZone,
    }),
  );
  const { klass, pieces, actedOn, since } = opened;
  const byStudent = c.req.query('by') === 'student';
  const tried = pieces.filter(({ standing }) => standing.state === 'revised');
  const whose = `${klass.courseTitle}, ${klass.title}`;
  return teacherPage(request, {
    title: `${t('words.feedback')} · ${whose}`,
    current: 'evaluate',
    classId: klass.classId,
    whose,
    undoAction: undoOnFeedback(request),
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{whose}</bdi>
          </p>
          <h1>{t('feedback.title', { count: tried.length })}</h1>
          <p class="lede">{t('feedback.lede', { day: speech.day(since, 'day') })}</p>
          <p>
            {actedOn === 'too little to say'
              ? t('feedback.acted-little')
              : t('feedback.acted', {
                  ...actedOn,
                  percent: speech.number(actedOn.acted / actedOn.of, {
                    style: 'percent',
                    maximumFractionDigits: 0,
                  }),
                })}
          </p>
          {opened.students.length > 0 ? (
            <p class="acts">
              <LinkButton href={`/classes/${klass.classId}/feedback/several`}>
                {t('feedback.several')}
              </LinkButton>
            </p>
          ) : null}
        </header>
        <CommonNotes opened={opened} speech={speech} />
        {pieces.length === 0 ? (
          <EmptyState title={t('feedback.none')}>
            <p>{t('feedback.none-next')}</p>
            <LinkButton kind="main" href={`/classes/${klass.classId}/evaluate`}>
              {t('frame.evaluate')}
            </LinkButton>
          </EmptyState>
        ) : (
          <>
            {tried.length > 0 ? (
              <section class="ledger">
                <h2>{t('feedback.to-look')}</h2>
                <PieceRows
                  pieces={tried}
                  klass={klass}
                  names="student"
                  goals={opened.goals}
                  speech={speech}
                />
              </section>
            ) : null}
            <Tabs
              label={t('feedback.by')}
              tabs={[
                { href: '?', label: t('feedback.by-goal'), current: !byStudent },
                { href: '?by=student', label: t('feedback.by-student'), current: byStudent },
              ]}
            />
            {byStudent ? (
              <ByStudent opened={opened} speech={speech} />
            ) : (
              <ByGoal opened={opened} speech={speech} />
            )}
          </>
        )}
      </>
    ),
  });
}
