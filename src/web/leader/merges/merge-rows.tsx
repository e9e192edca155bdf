import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import type { StandingMerge } from '#school/merges/list-merges.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';

interface Props {
  readonly merges: readonly StandingMerge[];
  readonly request: PageRequest;
  /** Where undoing comes back to */
  readonly to: string;
}

/** Who was put together, by whom and why, and the way back. */
export function MergeRows({ merges, request, to }: Props) {
  const { speech, school } = request;
  const { t } = speech;
  return (
    <ul class="rows">
      {merges.map(({ mergeId, keptId, kept, alias, reason, mergedBy, mergedAt, isLast }) => (
        <li class="row">
          <div>
            <p class="who">
              <a href={`/people/${keptId}`}>{t('merges.is-also', { kept, alias })}</a>
            </p>
            <p class="what">
              <span dir="auto">
                {t('merges.done-by', {
                  name: mergedBy,
                  day: speech.day(schoolDay(mergedAt, school.timeZone), 'short'),
                  reason,
                })}
              </span>
            </p>
          </div>
          {isLast ? (
            <form method="post" action={`/people/merges/${mergeId}/undo`} class="acts">
              <HiddenFields fields={{ write: newId(), to }} />
              <Button kind="away" tight attributes={{ 'aria-label': t('merges.undo-of', { kept, alias }) }}>
                {t('merges.undo')}
              </Button>
            </form>
          ) : (
            <p class="soft">{t('merges.undo-later-first')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
