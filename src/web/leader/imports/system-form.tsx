import type { Speech } from '#locales/translate.ts';
import type { Found } from '#school/imports/drafts/draft.ts';
import type { Draft } from '#school/imports/drafts/find-draft.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';

type Props = { readonly draft: Draft; readonly found: Found; readonly speech: Speech };

/** Which system a roster comes from, for the rare file that says it wrong. */
export function SystemForm({ draft, found, speech: { t } }: Props) {
  if (found.format === null || found.counts.frameworks || !draft.isKept) return null;
  return (
    <details>
      <summary>{t('imports.other-choices')}</summary>
      <form class="form stack" method="post" action={`/imports/${draft.draftId}/choices`}>
        <TextField
          id="system"
          name="system"
          label={t('imports.system-label')}
          help={t('imports.system-help')}
          value={draft.choices.system ?? found.system ?? ''}
        />
        <Button>{t('imports.choose-and-check')}</Button>
      </form>
    </details>
  );
}
