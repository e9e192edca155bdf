import { mayArrangeClasses } from '#core/policy/classes.ts';
import { addDays } from '#core/time/add-days.ts';
import type { ClassStaff } from '#school/classes/list-class-staff.ts';
import type { Roster } from '#school/classes/load-roster.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

type Props = { readonly roster: Roster; readonly request: PageRequest };

/** Who teaches the class, who will, and who taught it when. */
export function StaffSection({ roster, request }: Props) {
  const { t } = request.speech;
  const { klass, staff } = roster;
  const hasEnded = klass.endedOn !== null && klass.endedOn <= request.standing.today;
  const arranges = mayArrangeClasses(request.standing) !== undefined && !hasEnded;
  const current = [...staff.now, ...staff.later];
  const add = (
    <LinkButton
      tight={current.length > 0}
      kind={current.length > 0 ? undefined : 'main'}
      href={`/school/classes/${klass.classId}/staff/new`}
    >
      {t('classes.add-teacher')}
    </LinkButton>
  );
  return (
    <>
      <section class="ledger">
        <header class="stack-s">
          <h2>{t('classes.staff-now')}</h2>
          {arranges && current.length > 0 ? add : null}
        </header>
        {current.length === 0 ? (
          <EmptyState title={t('classes.staff-none')} level={3}>
            <p>{t('classes.staff-none-next')}</p>
            {arranges ? add : null}
          </EmptyState>
        ) : (
          <ul class="rows">
            {current.map((each) => (
              <StaffRow each={each} request={request}>
                {arranges ? (
                  <div class="acts">
                    <LinkButton tight href={`/school/classes/${klass.classId}/staff/${each.staffId}`}>
                      {t('classes.change-teacher')}
                      <span class="visually-hidden">: {each.display}</span>
                    </LinkButton>
                  </div>
                ) : null}
              </StaffRow>
            ))}
          </ul>
        )}
      </section>
      {staff.before.length > 0 ? (
        <section class="ledger">
          <h2>{t('classes.staff-before')}</h2>
          <ul class="rows">
            {staff.before.map((each) => (
              <StaffRow each={each} request={request} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function StaffRow({
  each,
  request: { speech },
  children,
}: {
  readonly each: ClassStaff;
  readonly request: PageRequest;
  readonly children?: unknown;
}) {
  const { t } = speech;
  return (
    <li class="row">
      <div>
        <p class="who">
          <bdi>{each.display}</bdi>
        </p>
        <p class="soft dots">
          <span>{t(each.role === 'teacher' ? 'classes.teacher' : 'classes.co-teacher')}</span>
          <span>{t('classes.since', { day: speech.day(each.fromOn, 'full') })}</span>
          {each.untilOn === null ? null : (
            <span>{t('classes.until', { day: speech.day(addDays(each.untilOn, -1), 'full') })}</span>
          )}
        </p>
      </div>
      {children}
    </li>
  );
}
