import type { Speech } from '#locales/translate.ts';
import type { Ahead } from '#school/focus/list-ahead.ts';
import type { Today } from '#school/focus/open-today.ts';
import { sayWindow } from '#web/blocks/say-window.ts';

interface Props {
  readonly today: Today;
  readonly speech: Speech;
}

/** What waits beside the queue: questions, retakes, messages, the unit, and a mirror for the teacher alone. */
export function Beside({ today, speech }: Props) {
  const { t } = speech;
  const { questions, retakes } = today;
  const [longest] = questions;
  const ready = retakes.filter(({ state }) => state === 'ready').length;
  return (
    <aside aria-label={t('focus.beside')}>
      <section class="note stack-s">
        <h2>{t('focus.questions')}</h2>
        {longest ? (
          <p>
            <q lang={longest.language} dir="auto">
              {longest.body}
            </q>
          </p>
        ) : null}
        <p class="soft">{t('focus.questions-count', { count: questions.length })}</p>
        {longest ? (
          <p>
            <a href="/questions">{t('focus.to-questions')}</a>
          </p>
        ) : null}
      </section>
      <section class="note stack-s">
        <h2>{t('focus.retakes')}</h2>
        <p>{t('focus.retakes-count', { count: retakes.length, ready })}</p>
        {retakes.length > 0 ? (
          <p>
            <a href="/retakes">{t('focus.to-retakes')}</a>
          </p>
        ) : null}
      </section>
      <HandedIn today={today} speech={speech} />
      <p>
        <a href="/check-ins">{t('checkins.staff-title')}</a>
      </p>
      <Messages today={today} speech={speech} />
      <Units today={today} speech={speech} />
      <Mirror today={today} speech={speech} />
    </aside>
  );
}

/** Only where something waits. */
function HandedIn({ today: { classes, handedIn }, speech: { t } }: Props) {
  if (handedIn.size === 0) return null;
  return (
    <section class="note stack-s">
      <h2>{t('handing.class-title')}</h2>
      {classes.map(({ classId, title }) => {
        const count = handedIn.get(classId);
        if (!count) return null;
        return (
          <p>
            <a href={`/classes/${classId}/handed-in`}>
              <bdi>{title}</bdi>: {t('handing.class-waiting', { count })}
            </a>
          </p>
        );
      })}
    </section>
  );
}

function Messages({ today: { classes, drafts, replies }, speech: { t } }: Props) {
  const countOf = new Map(drafts.map((each) => [each.classId, each.drafts]));
  const waiting = classes.flatMap(({ classId, title }) => {
    const count = countOf.get(classId) ?? 0;
    return count > 0 ? [{ classId, title, count }] : [];
  });
  return (
    <section class="note stack-s">
      <h2>{t('focus.messages')}</h2>
      {waiting.map(({ classId, title, count }) => (
        <p>
          <a href={`/classes/${classId}/messages`}>{t('focus.drafts-of', { title, count })}</a>
        </p>
      ))}
      {replies > 0 ? (
        <p>
          <a href="/inbox">{t('teacher.replies', { count: replies })}</a>
        </p>
      ) : null}
      {waiting.length === 0 && replies === 0 ? <p class="soft">{t('focus.messages-none')}</p> : null}
    </section>
  );
}

/** Each unit once, however many classes are in it. */
function Units({ today: { ahead, classes }, speech }: Props) {
  const { t } = speech;
  const units = [...Map.groupBy(ahead, ({ unitId }) => unitId).values()];
  const [first] = classes;
  return (
    <section class="note stack-s">
      <h2>{t('focus.unit')}</h2>
      {units.map((ofUnit) => (
        <Unit tasks={[...new Map(ofUnit.map((each) => [each.taskTitle, each])).values()]} speech={speech} />
      ))}
      {units.length === 0 ? (
        <p class="soft">
          {t('focus.unit-none')}{' '}
          {first ? <a href={`/courses/${first.courseId}/units`}>{t('teacher.plan-unit')}</a> : null}
        </p>
      ) : null}
    </section>
  );
}

function Unit({ tasks, speech }: { readonly tasks: readonly Ahead[]; readonly speech: Speech }) {
  const [first] = tasks;
  if (!first) return null;
  return (
    <>
      <p>
        <a href={`/units/${first.unitId}`}>
          <bdi>{first.unitTitle}</bdi>
        </a>
      </p>
      {tasks.map((each) =>
        each.taskTitle === null ? null : (
          <p>
            <b>
              <bdi>{each.taskTitle}</bdi>
            </b>
            <br />
            {sayWindow(speech, each)}
          </p>
        ),
      )}
    </>
  );
}

function Mirror({ today: { mirror, students }, speech: { t } }: Props) {
  const { silent, balance } = mirror;
  if (students === 0) return null;
  return (
    <section class="note stack-s">
      <h2>{t('focus.mirror')}</h2>
      {silent.length === 0 ? (
        <p>{t('focus.mirror-silent', { count: 0 })}</p>
      ) : (
        <details>
          <summary>{t('focus.mirror-silent', { count: silent.length })}</summary>
          <ul>
            {silent.map(({ studentId, display }) => (
              <li>
                <a href={`/students/${studentId}`}>
                  <bdi>{display}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>{t('focus.mirror-balance', { ...balance })}</p>
      <p class="soft">{t('focus.mirror-who')}</p>
    </section>
  );
}
