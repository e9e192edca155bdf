import { mayArrangeClasses } from '#core/policy/classes.ts';
import { addDays } from '#core/time/add-days.ts';
import { loadRoster } from '#school/classes/load-roster.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { ClassHead } from './class-head.tsx';
import { pathId } from './path-id.ts';
import { StaffSection } from './staff-section.tsx';
import { StudentsSection } from './students-section.tsx';
import { undoActionOf } from './undo-change.ts';

/** GET /school/classes/:classId — who learns and who teaches here, today, later and before. */
export async function showClass(request: PageRequest): Promise<Response> {
  const classId = pathId(request, 'classId');
  const { by, speech, standing } = request;
  const { t, language } = speech;
  const roster = await request.inSchool((school) => loadRoster(school, { by, classId, language }));
  const { klass, students, staff, terms } = roster;
  const isComing = klass.startsOn !== null && klass.startsOn > standing.today;
  const inIt = isComing ? students.later : students.now;
  const teaching = isComing ? staff.later : staff.now;
  const title = t('classes.class-title', {
    title: klass.title,
    students: inIt.length,
    teachers: teaching.length,
  });
  const arranges = mayArrangeClasses(standing) !== undefined;
  const hasEnded = klass.endedOn !== null && klass.endedOn <= standing.today;
  return leaderPage(request, {
    title,
    current: 'classes',
    undoAction: undoActionOf(request),
    content: (
      <>
        <ClassHead klass={klass} title={title} speech={speech}>
          {isComing && klass.startsOn ? (
            <p class="lede">{t('classes.from', { day: speech.day(klass.startsOn, 'full') })}</p>
          ) : null}
          {klass.endedOn ? (
            <p class="lede">
              {t(hasEnded ? 'classes.ended' : 'classes.ends', {
                day: speech.day(addDays(klass.endedOn, -1), 'full'),
              })}
            </p>
          ) : null}
          {arranges ? (
            <div class="line acts">
              <LinkButton href={`/school/classes/${classId}/edit`}>{t('classes.change')}</LinkButton>
              {hasEnded ? null : (
                <LinkButton kind="plain" href={`/school/classes/${classId}/end`}>
                  {t('classes.end')}
                </LinkButton>
              )}
            </div>
          ) : null}
        </ClassHead>
        <StudentsSection roster={roster} request={request} />
        <StaffSection roster={roster} request={request} />
        <section class="ledger">
          <h2>{t('classes.terms')}</h2>
          {terms.length === 0 ? (
            <p class="soft">{t('classes.terms-none')}</p>
          ) : (
            <ul class="rows">
              {terms.map((term) => (
                <li class="row">
                  <p>
                    <bdi>{term.title}</bdi>
                  </p>
                  <p class="what">
                    {t('classes.term-days', {
                      first: speech.day(term.startsOn, 'full'),
                      last: speech.day(term.endsOn, 'full'),
                    })}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </>
    ),
  });
}
