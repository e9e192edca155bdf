import type { Speech } from '#locales/translate.ts';
import type { Found } from '#school/imports/drafts/draft.ts';
import type { Draft } from '#school/imports/drafts/find-draft.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';

type Props = { readonly draft: Draft; readonly found: Found; readonly speech: Speech };

/** What a file does not say by itself: which of its schools is the leader's, and what its columns hold. */
export function ChoicesSection({ draft, found, speech: { t } }: Props) {
  if (found.format === null || found.counts.frameworks) return null;
  const action = `/imports/${draft.draftId}/choices`;
  const asksSchool = found.schools.length === 0 && found.schoolsInFile.length > 0;
  return (
    <>
      {asksSchool ? (
        <section class="ledger">
          <h2>{t('imports.choose-school')}</h2>
          <form class="form stack" method="post" action={action}>
            <SelectField
              id="school"
              name="school"
              label={t('imports.school-label')}
              help={t('imports.school-help')}
              value={draft.choices.school ?? undefined}
              options={found.schoolsInFile.map(({ sourceId, name }) => {
                return { value: sourceId, label: name === sourceId ? name : `${name} (${sourceId})` };
              })}
            />
            <Button kind="main">{t('imports.choose-and-check')}</Button>
          </form>
        </section>
      ) : null}
      {found.table ? (
        <section class="ledger">
          <h2>{t('imports.map-title')}</h2>
          <div class="stack-s">
            <p>{t(found.table.isRemembered ? 'imports.map-remembered' : 'imports.map-guessed')}</p>
            <p>
              <LinkButton href={`/imports/${draft.draftId}/mapping`}>{t('imports.map-open')}</LinkButton>
            </p>
          </div>
        </section>
      ) : null}
    </>
  );
}
