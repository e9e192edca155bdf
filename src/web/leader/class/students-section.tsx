import { addDays } from '#core/time/add-days.ts';
import type { Roster, RosterStudent } from '#school/classes/load-roster.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

type Props = { readonly roster: Roster; readonly request: PageRequest };

/** Who is in the class today, who comes later and who has left it. */
export function StudentsSection({ roster, request }: Props) {
  const { t } = request.speech;
  const { klass, students } = roster;
  const { today } = request.standing;
  const hasEnded = klass.endedOn !== null && klass.endedOn <= today;
  const add = `/school/classes/${klass.classId}/students/new`;
  return (
    <>
      <section class="ledger">
        <header class="stack-s">
          <h2>{t('classes.students-now')}</h2>
          {hasEnded || students.now.length === 0 ? null : (
            <LinkButton tight href={add}>
              {t('classes.add-students')}
            </LinkButton>
          )}
        </header>
        {students.now.length === 0 ? (
          <EmptyState title={t('classes.nobody-now')} level={3}>
            <p>{t('classes.nobody-now-next')}</p>
            {hasEnded ? null : (
              <LinkButton kind="main" href={add}>
                {t('classes.add-students')}
              </LinkButton>
            )}
          </EmptyState>
        ) : (
          <StudentRows students={students.now} roster={roster} request={request} />
        )}
      </section>
      {students.later.length > 0 ? (
        <section class="ledger">
          <h2>{t('classes.students-later')}</h2>
          <StudentRows students={students.later} roster={roster} request={request} />
        </section>
      ) : null}
      {students.before.length > 0 ? (
        <section class="ledger">
          <h2>{t('classes.students-before')}</h2>
          <StudentRows students={students.before} roster={roster} request={request} haveLeft />
        </section>
      ) : null}
    </>
  );
}

function StudentRows({
  students,
  roster,
  request,
  haveLeft,
}: Props & { readonly students: readonly RosterStudent[]; readonly haveLeft?: boolean }) {
  const { t } = request.speech;
  const { classId } = roster.klass;
  return (
    <ul class="rows">
      {students.map((student) => (
        <li class="row">
          <div>
            <p class="who">
              <bdi>{student.display}</bdi>
            </p>
            <p class="soft dots">{factsOf(student, request)}</p>
          </div>
          {haveLeft ? null : (
            <div class="acts">
              <LinkButton tight href={`/school/classes/${classId}/students/${student.studentId}`}>
                {t('classes.move-or-take-out')}
                <span class="visually-hidden">: {student.display}</span>
              </LinkButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function factsOf({ grade, fromOn, untilOn }: RosterStudent, { speech, standing }: PageRequest) {
  const { t } = speech;
  return [
    ...(grade === null ? [] : [<span>{sayGrade(grade, speech)}</span>]),
    ...(fromOn > standing.today || untilOn !== null
      ? [<span>{t('classes.since', { day: speech.day(fromOn, 'full') })}</span>]
      : []),
    ...(untilOn === null
      ? []
      : [<span>{t('classes.until', { day: speech.day(addDays(untilOn, -1), 'full') })}</span>]),
  ];
}
