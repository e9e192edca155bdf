import { mayArrangeClasses } from '#core/policy/classes.ts';
import { addDays } from '#core/time/add-days.ts';
import type { Speech } from '#locales/translate.ts';
import type { ByTime } from '#school/classes/by-time.ts';
import { listPersonClasses, type PersonClass } from '#school/classes/list-person-classes.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { sayYear } from '../years/say-year.ts';

type Props = { readonly request: PageRequest; readonly personId: string };

/** The classes a person learns in and teaches, on the office's page of the person; nothing where there is none. */
export async function ClassesSection({ request, personId }: Props) {
  const { by, speech, standing } = request;
  const { t } = speech;
  const { studies, teaches } = await request.inSchool((school) =>
    listPersonClasses(school, { by, personId }),
  );
  const arranges = mayArrangeClasses(standing) !== undefined;
  return (
    <>
      <OwnClasses
        title={t('classes.learns-in')}
        classes={studies}
        speech={speech}
        act={({ classId }) => ({
          href: `/school/classes/${classId}/students/${personId}`,
          words: t('classes.move-or-take-out'),
        })}
      />
      <OwnClasses
        title={t('classes.teaches')}
        classes={teaches}
        speech={speech}
        act={({ classId, staffId }) =>
          arranges
            ? {
                href: `/school/classes/${classId}/staff/${staffId}`,
                words: t('classes.change-teacher'),
              }
            : undefined
        }
      />
    </>
  );
}

function OwnClasses<Each extends PersonClass>({
  title,
  classes,
  speech,
  act,
}: {
  readonly title: string;
  readonly classes: ByTime<Each>;
  readonly speech: Speech;
  readonly act: (each: Each) => { readonly href: string; readonly words: string } | undefined;
}) {
  const { t } = speech;
  const { now, later, before } = classes;
  if (now.length + later.length + before.length === 0) return null;
  return (
    <section class="ledger">
      <h2>{title}</h2>
      <div class="stack">
        <ul class="rows">
          {[...now, ...later].map((each) => (
            <ClassRow each={each} speech={speech} act={act(each)} isLater={later.includes(each)} />
          ))}
        </ul>
        {before.length > 0 ? (
          <details>
            <summary>{t('classes.earlier', { count: before.length })}</summary>
            <ul class="rows">
              {before.map((each) => (
                <ClassRow each={each} speech={speech} />
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </section>
  );
}

function ClassRow({
  each,
  speech,
  act,
  isLater,
}: {
  readonly each: PersonClass;
  readonly speech: Speech;
  readonly act?: { readonly href: string; readonly words: string } | undefined;
  readonly isLater?: boolean;
}) {
  const { t } = speech;
  return (
    <li class="row">
      <div>
        <p class="who">
          <a href={`/school/classes/${each.classId}`}>
            <bdi>
              {each.courseTitle}, {each.title}
            </bdi>
          </a>
        </p>
        <p class="soft dots">
          <span>
            <bdi>{sayYear(each.schoolYear)}</bdi>
          </span>
          <span>
            {t(isLater ? 'classes.from' : 'classes.since', { day: speech.day(each.fromOn, 'full') })}
          </span>
          {each.untilOn === null ? null : (
            <span>{t('classes.until', { day: speech.day(addDays(each.untilOn, -1), 'full') })}</span>
          )}
        </p>
      </div>
      {act ? (
        <div class="acts">
          <LinkButton tight href={act.href}>
            {act.words}
            <span class="visually-hidden">: {each.title}</span>
          </LinkButton>
        </div>
      ) : null}
    </li>
  );
}
