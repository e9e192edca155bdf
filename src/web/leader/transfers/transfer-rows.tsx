import { schoolDay } from '#core/time/school-day.ts';
import type { ListedTransfer } from '#school/transfers/list-transfers.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

interface Props {
  readonly transfers: readonly ListedTransfer[];
  readonly request: PageRequest;
  /** Each with the student's name, where the page is not the student's own */
  readonly named?: boolean | undefined;
}

/** Packages that came and went, by whom and why; one that came can be taken away again. */
export function TransferRows({ transfers, request, named }: Props) {
  const { speech, school, c } = request;
  const { t } = speech;
  return (
    <ul class="rows">
      {transfers.map(({ transferId, studentId, student, fromSchool, reason, who, at }) => (
        <li class="row">
          <div>
            {named ? (
              <p class="who">
                <a href={`/people/${studentId}`}>
                  <bdi>{student}</bdi>
                </a>
              </p>
            ) : null}
            <p dir="auto">
              {fromSchool === null
                ? t('transfers.went', { reason: reason ?? '' })
                : t('transfers.came', { school: fromSchool })}
            </p>
            <p class="what">
              {t('transfers.by', {
                name: who,
                day: speech.day(schoolDay(at, school.timeZone), 'short'),
              })}
            </p>
          </div>
          {fromSchool === null ? null : (
            <form method="post" action={`/people/transfers/${transferId}/withdraw`} class="acts">
              <HiddenFields fields={{ to: c.req.path }} />
              <Button
                kind="away"
                tight
                attributes={{ 'aria-label': t('transfers.withdraw-of', { school: fromSchool }) }}
              >
                {t('transfers.withdraw')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
