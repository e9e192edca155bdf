import type { Speech } from '#locales/translate.ts';
import type { SchoolClass } from '#school/classes/list-school-classes.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Table } from '#web/ui/table.tsx';

type Props = {
  readonly classes: readonly SchoolClass[];
  /** Whether the reader may bring in a roster */
  readonly mayImport: boolean;
  readonly speech: Speech;
};

export function ClassesSection({ classes, mayImport, speech }: Props) {
  const { t } = speech;
  if (classes.length === 0)
    return (
      <EmptyState title={t('leader.classes-none')}>
        <p>{t('leader.classes-none-next')}</p>
        {mayImport ? (
          <p>
            <LinkButton kind="main" href="/imports">
              {t('imports.upload-title')}
            </LinkButton>
          </p>
        ) : null}
      </EmptyState>
    );
  return (
    <section class="ledger">
      <h2>{t('leader.classes')}</h2>
      <Table
        caption={t('leader.classes')}
        quietCaption
        rows={classes}
        columns={[
          { heading: t('leader.class'), cell: ({ title }) => <bdi>{title}</bdi>, names: true },
          { heading: t('leader.course'), cell: ({ courseTitle }) => <bdi>{courseTitle}</bdi> },
          { heading: t('leader.teachers'), cell: (each) => teachersOf(each, speech) },
          {
            heading: t('leader.students'),
            cell: ({ students }) => speech.number(students),
            number: true,
          },
        ]}
      />
    </section>
  );
}

function teachersOf({ teachers }: SchoolClass, speech: Speech) {
  if (teachers.length === 0) return <span class="soft">{speech.t('leader.no-teacher')}</span>;
  return speech.list(teachers);
}
