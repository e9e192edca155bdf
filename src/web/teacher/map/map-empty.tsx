import type { Speech } from '#locales/translate.ts';
import type { ClassMap } from '#school/mastery/list-map.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

/** A Map without goals or without students: what will stand here and the next act. */
export function MapEmpty({ map: { goals, klass }, speech: { t } }: { map: ClassMap; speech: Speech }) {
  if (goals.length > 0)
    return (
      <EmptyState title={t('map.no-students-title')}>
        <p>{t('map.no-students')}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={t('map.no-goals-title')}>
      <p>{t('map.no-goals')}</p>
      <LinkButton href={`/courses/${klass.courseId}`} kind="main">
        {t('map.choose-goals')}
      </LinkButton>
    </EmptyState>
  );
}
