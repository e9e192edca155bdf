import { languages } from '#locales/index.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FormDraft } from '#school/drafts/find-draft.ts';
import type { Part } from '#school/messages/load-parts.ts';
import { type OwnWords, readerOf, renderPart } from '#school/messages/render-part.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { EditSlot } from './edit-slot.tsx';
import { languageName } from './language-name.ts';
import { SLOTS } from './read-slots.ts';

type Props = {
  readonly part: Part;
  readonly words: OwnWords;
  readonly called: string;
  readonly request: PageRequest;
  readonly draft: FormDraft | undefined;
  /** What was typed and could not be taken */
  readonly typed: { readonly fields?: Readonly<Record<string, unknown>>; readonly language?: string };
  readonly back: string;
};

/** The four slots of a part, each with its sentences to keep or change and one to add. */
export function EditForm({ part, words, called, request, draft, typed, back }: Props) {
  const { speech, standing } = request;
  const { t } = speech;
  const slots = part.content.kind === 'draft' ? part.content.slots : {};
  const reader = readerOf(speech.language);
  const says = renderPart(slots, { called, words, reader, today: standing.today });
  return (
    <form method="post" class="stack">
      <HiddenFields fields={{ write: newId(), version: part.versionId }} />
      {typed.fields ? (
        <Notice warn attributes={{ role: 'alert' }}>
          <p>{t('messages.edit-problem')}</p>
        </Notice>
      ) : null}
      {SLOTS.map((slot) => (
        <EditSlot
          slot={slot}
          sentences={slots[slot] ?? []}
          said={says[slot]}
          called={called}
          speech={speech}
          typed={typed.fields}
        />
      ))}
      <SelectField
        id="language"
        name="language"
        label={t('messages.words-language')}
        options={languages.map(({ tag }) => ({ value: tag, label: languageName(speech, tag) }))}
        value={typed.language ?? speech.language}
      />
      <DraftState about={{ kind: 'message', partId: part.partId }} draft={draft} speech={speech} />
      <div class="line acts">
        <Button kind="main">{t('acts.save')}</Button>
        <LinkButton kind="plain" href={back}>
          {t('acts.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}
