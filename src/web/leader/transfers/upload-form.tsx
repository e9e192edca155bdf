import type { Speech } from '#locales/translate.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface Props {
  readonly problem: string | undefined;
  readonly speech: Speech;
}

/** The file that another school sent. */
export function UploadForm({ problem, speech: { t } }: Props) {
  return (
    <section class="ledger">
      <h2>{t('transfers.bring')}</h2>
      <form class="form stack" method="post" action="/people/transfers" enctype="multipart/form-data">
        <ErrorSummary
          title={t('transfers.refused')}
          errors={problem === undefined ? [] : [{ fieldId: 'file', message: problem }]}
        />
        <TextField
          id="file"
          name="file"
          type="file"
          label={t('transfers.file')}
          help={t('transfers.file-help')}
          error={problem}
          attributes={{ accept: '.json,application/json' }}
        />
        <Button kind="main">{t('transfers.check')}</Button>
      </form>
    </section>
  );
}
