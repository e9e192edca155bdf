import { addDays } from '#core/time/add-days.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ShownGroup } from '#school/groups/open-class-groups.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { addressOf } from '../evaluate/work-of.ts';
import { sayNames } from './say-group.ts';
import { WatchWord } from './watch-word.tsx';

interface Props {
  readonly group: ShownGroup;
  /** It lasts: it can be changed and ended */
  readonly isNow?: boolean;
  readonly classId: string;
  readonly speech: Speech;
}

/** Who works together, for what and why, and what can be done with all of them at once. */
export function GroupRow({ group, isNow = false, classId, speech }: Props) {
  const { t, day } = speech;
  const { purpose, from, until, reason, reasonIn, task, members, notes } = group;
  const names = sayNames(speech, group);
  return (
    <li class="row">
      <div class="stack-s">
        {isNow ? <h2 class="who">{names}</h2> : <h3 class="who">{names}</h3>}
        <p class="what dots">
          <span>{t(`groups.purpose-${purpose}`)}</span>
          {task ? (
            <span>
              <bdi>{task.title}</bdi>
            </span>
          ) : null}
          <span>{t('groups.from', { day: day(from, 'short') })}</span>
          {until === null ? null : (
            <span>{t('groups.until', { day: day(until <= from ? from : addDays(until, -1), 'short') })}</span>
          )}
        </p>
        {reason === null ? null : (
          <p
            class="why no-print"
            dir="auto"
            lang={reasonIn === speech.language ? undefined : (reasonIn ?? undefined)}
          >
            {reason}
          </p>
        )}
        <WatchWord
          notes={notes}
          nameOf={(id) => members.find(({ studentId }) => studentId === id)?.display ?? ''}
          level={3}
          speech={speech}
        />
        {isNow ? <WithAll group={group} names={names} classId={classId} speech={speech} /> : null}
      </div>
      {isNow ? (
        <div class="acts">
          <LinkButton
            kind="plain"
            tight
            href={`/classes/${classId}/groups/${group.groupId}`}
            attributes={{ 'aria-label': t('groups.change-of', { names }) }}
          >
            {t('groups.change')}
          </LinkButton>
          <form method="post" action={`/classes/${classId}/groups/${group.groupId}/end`}>
            <HiddenFields fields={{ write: newId() }} />
            <Button kind="plain" tight attributes={{ 'aria-label': t('groups.end-of', { names }) }}>
              {t('groups.end')}
            </Button>
          </form>
        </div>
      ) : null}
    </li>
  );
}

/** The pages that take several students, with these chosen. */
function WithAll({ group, names, classId, speech: { t } }: Props & { readonly names: string }) {
  const { members, goalId, task } = group;
  const [first] = members;
  if (!first) return null;
  const query = (more: Readonly<Record<string, string>>) =>
    new URLSearchParams([
      ...members.map(({ studentId }) => ['student', studentId] as [string, string]),
      ...Object.entries(more),
    ]);
  const work = task && !task.retired ? task : undefined;
  return (
    <p class="line no-print">
      <a
        href={`/classes/${classId}/feedback/several?${query({ goal: goalId ?? '', task: task?.taskId ?? '' })}`}
        aria-label={t('groups.feedback-of', { names })}
      >
        {t('groups.feedback')}
      </a>
      {work ? (
        <>
          <a
            href={`/classes/${classId}/tasks/${work.taskId}?${query({})}`}
            aria-label={t('groups.move-window-of', { names })}
          >
            {t('groups.move-window')}
          </a>
          <a
            href={addressOf({ classId, taskId: work.taskId, studentId: first.studentId })}
            aria-label={t('groups.evaluate-of', { names })}
          >
            {t('groups.evaluate')}
          </a>
        </>
      ) : null}
    </p>
  );
}
