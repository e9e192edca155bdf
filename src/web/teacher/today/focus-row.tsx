import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { DescribedRow } from '#school/focus/describe-rows.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import { FocusArrow } from '#web/blocks/focus-arrow.tsx';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayHeld } from '#web/blocks/say-level.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { RowForm } from './row-form.tsx';
import { Reason } from './say-reason.tsx';
import { openAddress, rowName } from './today-address.ts';
import type { OpenedForm } from './today-view.tsx';

interface Props {
  readonly row: DescribedRow;
  /** The class's name, where the teacher has more than one */
  readonly classTitle: string | undefined;
  readonly subject: { readonly courseTitle: string; readonly subject: string | null };
  readonly scale: CurrentScale | undefined;
  readonly timeZone: string;
  readonly opened: OpenedForm | undefined;
  /** The row after it, where one goes on once this one is dealt with */
  readonly next: string | undefined;
  readonly speech: Speech;
}

/** One student, one goal, one reason, and what can be done about it here. */
export function FocusRowItem(props: Props) {
  const { row, classTitle, scale, timeZone, opened, next, subject, speech } = props;
  const { studentId, goalId, goal, held, isInFocus, display, classId } = row;
  const about = goalId === null ? `/students/${studentId}` : `/classes/${classId}/why/${studentId}/${goalId}`;
  return (
    <li class="row" id={`row-${rowName(row)}`}>
      <div>
        <p class="who">
          <a href={about}>
            <bdi>{display}</bdi>
          </a>
        </p>
        <p class="what">
          {goal ? (
            <span>
              {isInFocus ? (
                <>
                  <FocusArrow size="small" />{' '}
                  <span class="visually-hidden">{`${speech.t('words.in-focus')}: `}</span>
                </>
              ) : null}
              <bdi lang={goal.language === speech.language ? undefined : goal.language}>{goal.title}</bdi>
            </span>
          ) : null}
          {held && scale ? <LevelMark {...sayHeld(speech, held, scale)} letter={undefined} /> : null}
          {classTitle ? (
            <span>
              <bdi>{classTitle}</bdi>
            </span>
          ) : null}
        </p>
        <p class="why">
          <Reason row={row} scale={scale} timeZone={timeZone} speech={speech} />
        </p>
        {opened ? <RowForm row={row} opened={opened} subject={subject} next={next} speech={speech} /> : null}
      </div>
      <div class="acts">
        <MainAct row={row} isOpen={opened !== undefined} speech={speech} />
        <form method="post" action="/today/seen">
          <HiddenFields
            fields={{
              id: newId(),
              student: studentId,
              ...(goalId === null ? {} : { goal: goalId }),
              reason: row.reason,
              until: String(row.knownUntil),
              ...(next ? { next } : {}),
            }}
          />
          <Button
            kind="plain"
            tight
            attributes={{ 'aria-label': speech.t('focus.seen-of', { name: display }) }}
          >
            {speech.t('focus.seen')}
          </Button>
        </form>
      </div>
    </li>
  );
}

/** What helps most: to answer, to look at work, to judge, or to give feedback. */
function MainAct({ row, isOpen, speech }: Pick<Props, 'row' | 'speech'> & { readonly isOpen: boolean }) {
  const { href, act } = actOf(row, speech);
  const label = speech.t('focus.act-for', { act, name: row.display });
  return (
    <LinkButton
      href={href}
      tight
      kind={row.detail.is === 'question' ? 'main' : undefined}
      attributes={{ 'aria-label': label, ...(isOpen ? { 'aria-current': 'true' } : {}) }}
    >
      {act}
    </LinkButton>
  );
}

function actOf(row: DescribedRow, { t }: Speech): { readonly href: string; readonly act: string } {
  const { detail, reason, classId, studentId, goalId } = row;
  const why = `/classes/${classId}/why/${studentId}/${goalId}`;
  if (detail.is === 'question') return { href: openAddress(row), act: t('focus.reply') };
  if (detail.is === 'task' && reason === 'ready')
    return {
      href: `/classes/${classId}/evaluate/${detail.readiness.taskId}/${studentId}`,
      act: t('acts.record-evidence'),
    };
  if (detail.is === 'retake') return { href: why, act: t('acts.record-evidence') };
  if (detail.is === 'disagrees') return { href: why, act: t('focus.look') };
  return { href: openAddress(row), act: t('acts.give-feedback') };
}
