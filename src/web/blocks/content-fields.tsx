import type { Speech } from '#locales/translate.ts';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** A content as it was typed, by the name of its field, with the problem of each. */
export interface TypedContent {
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}

/** What a phone offers to take: photos as JPEG, since it changes its own form into that where it is not named. */
export const ACCEPTED =
  'image/jpeg,image/png,image/webp,image/gif,audio/*,video/mp4,video/webm,video/quicktime,application/pdf,text/plain';

interface Props {
  readonly typed: TypedContent;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly speech: Speech;
}

/** A file, or a link, or words: one of them is filled in. */
export function ContentFields({ typed: { fields, problems }, languages, speech }: Props) {
  const { t } = speech;
  return (
    <>
      <TextField
        id="file"
        name="file"
        type="file"
        label={t('artefacts.file')}
        help={t('artefacts.file-help')}
        error={problems.file}
        attributes={{ accept: ACCEPTED }}
      />
      <TextField
        id="address"
        name="address"
        type="url"
        autocomplete="off"
        label={t('artefacts.link-label')}
        help={t('artefacts.link-help')}
        value={fields.address}
        error={problems.address}
        attributes={{ maxlength: 2000 }}
      />
      <TextArea
        id="body"
        name="body"
        label={t('artefacts.words-label')}
        grows
        value={fields.body}
        error={problems.body}
        attributes={{ maxlength: '20000', dir: 'auto' }}
      />
      <SelectField
        id="language"
        name="language"
        label={t('artefacts.language-label')}
        value={fields.language ?? speech.language}
        options={languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
      />
    </>
  );
}
