import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';

type Props = { readonly problem: string | undefined; readonly speech: Speech };

/** One form: the id that makes it one upload stands before the file, which may be long on its way. */
export function UploadForm({ problem, speech: { t } }: Props) {
  return (
    <section class="ledger">
      <h2>{t('imports.upload-title')}</h2>
      <form class="form stack" method="post" action="/imports" enctype="multipart/form-data">
        <ErrorSummary
          title={t('imports.refused-title')}
          errors={problem === undefined ? [] : [{ fieldId: 'file', message: problem }]}
        />
        <HiddenFields fields={{ write: newId() }} />
        <TextField
          id="file"
          name="file"
          type="file"
          label={t('imports.file-label')}
          help={t('imports.file-help')}
          error={problem}
          attributes={{ multiple: true, accept: '.zip,.csv,.txt,.tsv,.json' }}
        />
        <Button kind="main">{t('imports.upload-button')}</Button>
      </form>
    </section>
  );
}
