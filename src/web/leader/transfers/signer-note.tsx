import type { Speech } from '#locales/translate.ts';
import type { OpenedUpload } from '#school/transfers/open-upload.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { Fingerprint } from './fingerprint.tsx';
import type { UploadProblem } from './upload-page.tsx';

interface Props {
  readonly opened: OpenedUpload;
  readonly path: string;
  readonly problems: readonly UploadProblem[];
  readonly speech: Speech;
}

/** Whose key it is, or how to find out: a signature says that nothing was changed, only people say by whom. */
export function SignerNote({ opened, path, problems, speech: { t } }: Props) {
  const { knownAs, fingerprint, content } = opened;
  if (knownAs !== undefined)
    return (
      <Notice>
        <p dir="auto">{t('transfers.known-as', { name: knownAs })}</p>
      </Notice>
    );
  return (
    <Notice>
      <div class="stack-s">
        <p>{t('transfers.unknown-key', { school: content.school.name })}</p>
        <Fingerprint of={fingerprint} />
        <form method="post" action={`${path}/trust`} class="form stack">
          <TextField
            id="key-name"
            name="name"
            label={t('transfers.key-name')}
            help={t('transfers.key-name-help')}
            error={problems.find(({ fieldId }) => fieldId === 'key-name')?.message}
            attributes={{ dir: 'auto', maxlength: 200 }}
          />
          <Button>{t('transfers.key-same')}</Button>
        </form>
      </div>
    </Notice>
  );
}
