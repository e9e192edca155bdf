import { reasons } from '#core/focus/reasons.ts';
import { addSchoolDays } from '#core/time/add-school-days.ts';
import type { Speech } from '#locales/translate.ts';
import type { Today } from '#school/focus/open-today.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Beside } from './beside.tsx';
import { FocusRowItem } from './focus-row.tsx';
import { rowName } from './today-address.ts';

/** The form that stands open at one row, with what was typed where it could not be sent. */
export interface OpenedForm {
  /** Name of the row */
  readonly row: string;
  readonly body?: string | undefined;
  readonly kind?: string | undefined;
  readonly problem?: string | undefined;
}

interface Props {
  readonly today: Today;
  /** The school day */
  readonly day: string;
  readonly title: string;
  readonly opened: OpenedForm | undefined;
  readonly timeZone: string;
  readonly speech: Speech;
}

/** Who needs the teacher now, under each reason, and what waits beside. */
export function TodayView({ today, day, title, opened, timeZone, speech }: Props) {
  const { t } = speech;
  const inRows = new Set(today.rows.map(({ studentId }) => studentId)).size;
  const others = today.students - inRows;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">{speech.day(day, 'weekday-day')}</p>
        <h1>{title}</h1>
        {others > 0 && inRows > 0 ? (
          <p class="lede">
            {t('focus.lede', {
              others,
              spoken: today.othersSpokenTo,
              day: speech.day(addSchoolDays(day, -5), 'weekday-day'),
            })}
          </p>
        ) : null}
      </header>
      <div class="with-aside" data-controller="today" data-today-known-value={today.state}>
        <div>
          <p class="note" role="status" data-today-target="news" hidden>
            {t('focus.news')} <a href="/today">{t('focus.see-news')}</a>
          </p>
          {inRows === 0 ? (
            <NobodyWaits today={today} speech={speech} />
          ) : (
            <Queue today={today} opened={opened} timeZone={timeZone} speech={speech} />
          )}
        </div>
        <Beside today={today} speech={speech} />
      </div>
    </>
  );
}

function Queue({ today, opened, timeZone, speech }: Pick<Props, 'today' | 'opened' | 'timeZone' | 'speech'>) {
  const { rows, scale, classes } = today;
  const byReason = Map.groupBy(rows, ({ reason }) => reason);
  const nextOf = new Map(rows.map((row, at) => [row, rows[at + 1]]));
  const classOf = new Map(classes.map((each) => [each.classId, each]));
  return (
    <>
      {reasons.map((reason) => {
        const ofReason = byReason.get(reason) ?? [];
        return ofReason.length === 0 ? null : (
          <section class="ledger" aria-labelledby={`reason-${reason}`}>
            <h2 id={`reason-${reason}`}>{speech.t(`focus.group.${reason}`)}</h2>
            <ul class="rows">
              {ofReason.map((row) => {
                const next = nextOf.get(row);
                const klass = classOf.get(row.classId);
                return (
                  <FocusRowItem
                    row={row}
                    classTitle={classes.length > 1 ? klass?.title : undefined}
                    subject={{ courseTitle: klass?.courseTitle ?? '', subject: null }}
                    scale={scale}
                    timeZone={timeZone}
                    opened={opened?.row === rowName(row) ? opened : undefined}
                    next={next && rowName(next)}
                    speech={speech}
                  />
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function NobodyWaits({ today, speech: { t } }: Pick<Props, 'today' | 'speech'>) {
  const [first] = today.classes;
  return (
    <EmptyState title={t('focus.empty-title')}>
      <p>{today.students === 0 ? t('focus.no-students') : t('focus.empty')}</p>
      {first && today.students > 0 ? (
        <LinkButton kind="main" href={`/classes/${first.classId}/capture`}>
          {t('focus.empty-act')}
        </LinkButton>
      ) : null}
    </EmptyState>
  );
}
