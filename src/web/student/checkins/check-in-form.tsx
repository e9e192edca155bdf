import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Adult } from '#school/checkins/list-adults.ts';
import type { MyCheckIns } from '#school/checkins/open-my-check-ins.ts';
import { checkInWords } from '#school/checkins/say-check-in.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

/** What was typed, and why it could not be taken. */
export interface Returned {
  readonly fieldId: 'check-in-word' | 'check-in-reader' | 'check-in-body';
  readonly problem: string;
  readonly word: string | undefined;
  readonly reader: string | undefined;
  readonly body: string;
  readonly talk: boolean;
  readonly shares: boolean;
}

interface Props {
  readonly mine: MyCheckIns;
  readonly speech: Speech;
  readonly returned: Returned | undefined;
}

/** To whom, a word, more words, and the wish to talk: all of it at once, and none of it required. */
export function CheckInForm({ mine, speech, returned }: Props) {
  const { t } = speech;
  const { adults, checkIns } = mine;
  const before = adults.find(({ personId }) => personId === checkIns[0]?.readerId);
  const onlyOne = adults.length === 1 ? adults[0] : undefined;
  const problem = (fieldId: Returned['fieldId']) =>
    returned?.fieldId === fieldId ? returned.problem : undefined;
  return (
    <form method="post" action="/home/check-in" class="form stack">
      <HiddenFields fields={{ write: newId() }} />
      <Choice
        legend={t('checkins.reader')}
        name="reader"
        value={returned?.reader ?? before?.personId ?? onlyOne?.personId}
        options={adults.map((adult) => ({ value: adult.personId, label: nameOf(adult, speech) }))}
        required
        attributes={{ id: 'check-in-reader' }}
      />
      <Choice
        legend={t('checkins.word')}
        name="word"
        value={returned?.word}
        options={checkInWords.map((word) => ({ value: word, label: t(`checkins.word.${word}`) }))}
        attributes={{ id: 'check-in-word' }}
      />
      <TextArea
        id="check-in-body"
        name="body"
        label={t('checkins.body')}
        value={returned?.body}
        error={problem('check-in-body')}
        attributes={{ dir: 'auto', maxlength: 1000 }}
      />
      <Check name="talk" value="yes" checked={returned?.talk}>
        <strong>{t('checkins.talk')}</strong>
      </Check>
      <p class="note">{t('checkins.talk-how')}</p>
      <Check name="shares" value="yes" checked={returned?.shares}>
        {t('checkins.share')}
      </Check>
      <Button kind="main">{t('checkins.send')}</Button>
    </form>
  );
}

function nameOf({ display, relation }: Adult, { t }: Speech) {
  return relation === 'counsels' ? t('checkins.reader-counsels', { name: display }) : <bdi>{display}</bdi>;
}
