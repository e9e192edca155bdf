import type { MapBand } from '#core/mastery/map-band.ts';
import type { Speech } from '#locales/translate.ts';
import { Button } from '#web/ui/button.tsx';

/** The form that the boxes of the rows belong to, wherever they stand. */
const FORM = 'grouping';

interface Props {
  readonly goalId: string | undefined;
  /** Those that the rows are grouped under */
  readonly bands: readonly MapBand[];
  readonly speech: Speech;
}

/**
 * From the rows that are chosen to a group: a link with their names in it, so that it works without script. A band's
 * button chooses all of it; without script it goes on to a group of them.
 */
export function GroupingForm({ goalId, bands, speech: { t } }: Props) {
  return (
    <form id={FORM} method="get" action="groups/new" class="line no-print">
      {goalId === undefined ? null : <input type="hidden" name="goal" value={goalId} />}
      <Button tight>{t('groups.make')}</Button>
      <output class="soft" data-chosen={t('groups.chosen', { count: '{count}' })} />
      {bands.map((band) => (
        <Button tight kind="plain" name="band" value={band}>
          {t(`groups.choose-${band}`)}
        </Button>
      ))}
      <a href="groups">{t('groups.name')}</a>
    </form>
  );
}

interface StudentProps {
  readonly studentId: string;
  readonly name: string;
  readonly speech: Speech;
}

/** The box of a row. */
export function ChooseStudent({ studentId, name, speech: { t } }: StudentProps) {
  return (
    <input
      type="checkbox"
      name="student"
      value={studentId}
      form={FORM}
      aria-label={t('groups.choose', { name })}
    />
  );
}
