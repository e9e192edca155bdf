import { mayKeepRoster } from '#core/policy/classes.ts';
import { mayOpenClass } from '#core/policy/courses.ts';
import { addDays } from '#core/time/add-days.ts';
import type { YearClass } from '#school/classes/list-year-classes.ts';
import type { Term } from '#school/terms/list-terms.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

type Props = {
  readonly classes: readonly YearClass[];
  readonly terms: readonly Term[];
  readonly request: PageRequest;
};

/** Classes under their courses. */
export function ClassRows({ classes, terms, request }: Props) {
  const courses = [...Map.groupBy(classes, ({ courseId }) => courseId).values()];
  return (
    <>
      {courses.map((own) => (
        <section class="ledger">
          <h2>
            <bdi>{own[0]?.courseTitle}</bdi>
          </h2>
          <ul class="rows">
            {own.map((each) => (
              <ClassRow each={each} terms={terms} request={request} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ClassRow({ each, terms, request }: Omit<Props, 'classes'> & { readonly each: YearClass }) {
  const { speech, standing } = request;
  const { t } = speech;
  const { classId, title, code, kind, students, teachers, startsOn, endedOn, termIds } = each;
  const met = terms.filter(({ termId }) => termIds.includes(termId));
  const hasEnded = endedOn !== null && endedOn <= standing.today;
  const href = mayKeepRoster(standing)
    ? `/school/classes/${classId}`
    : mayOpenClass(standing, classId)
      ? `/classes/${classId}/map`
      : undefined;
  return (
    <li class="row">
      <div>
        <h3 class="who">
          {href ? (
            <a href={href}>
              <bdi>{title}</bdi>
            </a>
          ) : (
            <bdi>{title}</bdi>
          )}
        </h3>
        <p class="soft dots">
          <span>
            {teachers.length === 0 ? (
              <strong>{t('classes.no-teacher')}</strong>
            ) : (
              speech.list(teachers.map(({ display }) => display))
            )}
          </span>
          <span>
            {students === 0 ? (
              <strong>{t('classes.no-student')}</strong>
            ) : (
              t('classes.students', { count: students })
            )}
          </span>
          {met.length > 0 ? <span>{speech.list(met.map((term) => term.title))}</span> : null}
          {kind === 'homeroom' ? <span>{t('classes.homeroom')}</span> : null}
          {code ? (
            <span>
              <bdi>{code}</bdi>
            </span>
          ) : null}
        </p>
        {startsOn !== null && startsOn > standing.today ? (
          <p class="why">{t('classes.from', { day: speech.day(startsOn, 'full') })}</p>
        ) : null}
        {endedOn !== null ? (
          <p class="why">
            {t(hasEnded ? 'classes.ended' : 'classes.ends', {
              day: speech.day(addDays(endedOn, -1), 'full'),
            })}
          </p>
        ) : null}
      </div>
    </li>
  );
}
