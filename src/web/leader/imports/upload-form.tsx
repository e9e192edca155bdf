import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';

export type UploadProblem = { readonly field: 'file' | 'address'; readonly words: string };

type Props = { readonly problem: UploadProblem | undefined; readonly speech: Speech };

/** Standards are read from where their publisher gives them. */
function AddressForm({ problem, t }: Pick<Props, 'problem'> & Pick<Speech, 't'>) {
  const words = problem?.field === 'address' ? problem.words : undefined;
  return (
    <details open={words !== undefined}>
      <summary>{t('imports.address-title')}</summary>
      <form class="form stack" method="post" action="/imports" enctype="multipart/form-data">
        <HiddenFields fields={{ write: newId() }} />
        <TextField
          id="address"
          name="address"
          type="url"
          autocomplete="off"
          label={t('imports.address-label')}
          help={t('imports.address-help')}
          error={words}
        />
        <Button>{t('imports.address-button')}</Button>
      </form>
    </details>
  );
}

/** Takes a file, or several of one set. */
export function UploadForm({ problem, speech: { t } }: Props) {
  return (
    <section class="ledger">
      <h2>{t('imports.upload-title')}</h2>
      <div class="stack">
        <form class="form stack" method="post" action="/imports" enctype="multipart/form-data">
          <ErrorSummary
            title={t('imports.refused-title')}
            errors={problem === undefined ? [] : [{ fieldId: problem.field, message: problem.words }]}
          />
          <TextField
            id="file"
            name="file"
            type="file"
            label={t('imports.file-label')}
            help={t('imports.file-help')}
            error={problem?.field === 'file' ? problem.words : undefined}
            attributes={{ multiple: true, accept: '.zip,.csv,.txt,.tsv,.json' }}
          />
          <HiddenFields fields={{ write: newId() }} />
          <Button kind="main">{t('imports.upload-button')}</Button>
        </form>
        <AddressForm problem={problem} t={t} />
      </div>
    </section>
  );
}
