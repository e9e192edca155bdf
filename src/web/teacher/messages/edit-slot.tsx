import type { Sentence } from '#core/messages/part.ts';
import { phrases, sayToFamily } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import type { Said } from '#school/messages/render-part.ts';
import { SaidRuns } from '#web/blocks/said-runs.tsx';
import { Check } from '#web/ui/check.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { fieldsOf, PHRASES_FOR, type SlotName } from './read-slots.ts';

const HEADINGS = {
  canDo: 'family.can-do',
  workOn: 'family.working-on',
  tryAtHome: 'family.try-at-home',
  nextChance: 'family.next-chance',
} as const;

type Props = {
  readonly slot: SlotName;
  readonly sentences: readonly Sentence[];
  readonly said: readonly Said[];
  readonly called: string;
  readonly speech: Speech;
  /** What was typed and could not be taken */
  readonly typed: Readonly<Record<string, unknown>> | undefined;
};

export function EditSlot({ slot, sentences, said, called, speech, typed }: Props) {
  const { t } = speech;
  const fields = fieldsOf(slot);
  const offered = phrases.filter(({ kind }) => PHRASES_FOR[slot].includes(kind));
  const was = (name: string, otherwise: string) => {
    if (!typed) return otherwise;
    const value = typed[name];
    return typeof value === 'string' ? value : '';
  };
  return (
    <fieldset class="field stack">
      <legend class="label">{t(HEADINGS[slot])}</legend>
      {sentences.map((sentence, index) =>
        sentence.source === 'text' ? (
          <TextArea
            id={fields.words(index)}
            name={fields.words(index)}
            label={t('messages.your-words')}
            value={was(fields.words(index), sentence.text)}
            rows={2}
            attributes={{ lang: sentence.language, dir: 'auto', maxlength: 500 }}
          />
        ) : (
          <Check name={fields.keep(index)} value="yes" checked={was(fields.keep(index), 'yes') === 'yes'}>
            <SaidRuns runs={said[index]?.runs ?? []} />
          </Check>
        ),
      )}
      {offered.length > 0 ? (
        <SelectField
          id={fields.phrase}
          name={fields.phrase}
          label={t('messages.add-sentence')}
          options={[
            { value: '', label: t('messages.no-sentence') },
            ...offered.map(({ id }) => ({ value: id, label: sayToFamily(speech, id, called) })),
          ]}
          value={was(fields.phrase, '')}
        />
      ) : null}
      <TextArea
        id={fields.text}
        name={fields.text}
        label={t('messages.add-own-words')}
        value={was(fields.text, '')}
        rows={2}
        attributes={{ dir: 'auto', maxlength: 500 }}
      />
    </fieldset>
  );
}
