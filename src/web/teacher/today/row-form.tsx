import { sayToStudent } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { DescribedRow } from '#school/focus/describe-rows.ts';
import { offerPhrases } from '#web/teacher/offer-phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { rowName } from './today-address.ts';
import type { OpenedForm } from './today-view.tsx';

interface Props {
  readonly row: DescribedRow;
  readonly opened: OpenedForm;
  readonly subject: { readonly courseTitle: string; readonly subject: string | null };
  readonly next: string | undefined;
  readonly speech: Speech;
}

const kinds = ['glow', 'grow', 'next-step'] as const;

/** The words one gives without leaving: a reply to a question, else feedback by a phrase or in own words. */
export function RowForm(props: Props) {
  const { row, next, speech } = props;
  const isReply = row.detail.is === 'question';
  const fields = {
    id: newId(),
    row: rowName(row),
    class: row.classId,
    ...(row.detail.is === 'question' ? { question: row.detail.question.questionId } : {}),
    ...(next ? { next } : {}),
  };
  return (
    <form class="form stack" method="post" action={isReply ? '/today/replies' : '/today/feedback'}>
      <HiddenFields fields={fields} />
      {isReply ? null : <FeedbackKinds {...props} />}
      <OwnWords {...props} isReply={isReply} />
      <div class="line">
        <Button kind="main" tight>
          {isReply ? speech.t('acts.send') : speech.t('acts.give-feedback')}
        </Button>
        <a href={`/today#row-${rowName(row)}`}>{speech.t('focus.close')}</a>
      </div>
    </form>
  );
}

function OwnWords({ opened, speech, isReply }: Props & { readonly isReply: boolean }) {
  return (
    <TextArea
      id="today-words"
      name="body"
      label={speech.t(isReply ? 'focus.your-reply' : 'map.own-words')}
      value={opened.body}
      error={opened.problem}
      grows
      attributes={{
        maxlength: '2000',
        dir: 'auto',
        ...(isReply || opened.problem ? { autofocus: true } : {}),
      }}
    />
  );
}

function FeedbackKinds({ opened, subject, speech }: Props) {
  const { t } = speech;
  return (
    <>
      <Choice
        legend={t('map.kind')}
        name="kind"
        value={opened.kind ?? 'glow'}
        options={kinds.map((kind) => ({ value: kind, label: t(`words.${kind}`) }))}
      />
      <div class="field">
        <label for="today-phrase">{t('map.from-the-bank')}</label>
        <select class="input" id="today-phrase" name="phrase" autofocus={!opened.problem}>
          <option value="">{t('map.no-phrase')}</option>
          {kinds.map((kind) => (
            <optgroup label={t(`words.${kind}`)}>
              {offerPhrases(kind, subject).map(({ id }) => (
                <option value={id}>{sayToStudent(speech, id)}</option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </>
  );
}
