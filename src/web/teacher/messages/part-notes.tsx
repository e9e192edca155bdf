import type { Slots } from '#core/messages/part.ts';
import { checkWords } from '#school/messages/check-words.ts';
import type { ListedPart } from '#school/messages/list-parts.ts';
import type { Source } from '#school/messages/list-sources.ts';
import { sentencesOf } from '#school/messages/read-content.ts';
import { readerOf } from '#school/messages/render-part.ts';
import { Notice } from '#web/ui/notice.tsx';
import { languageName } from './language-name.ts';
import type { MessagesView } from './messages-view.ts';

type Props = MessagesView & { readonly listed: ListedPart };

/** What a part comes from, and what the teacher may want to know before it goes out. */
export function PartNotes(props: Props) {
  const { listed, request, messages } = props;
  const { content, editedBy } = listed.part;
  const { t, list } = request.speech;
  if (content.kind !== 'draft') return null;
  const ids = [...new Set(sentencesOf(content.slots).flatMap(({ from }) => from))];
  const sources = [...new Set(ids.flatMap((id) => saySource(messages.sources.get(id), props)))];
  const lacking = findLacking(content.slots, props);
  const whole = lacking.goals.length + lacking.languages.length === 0 && !lacking.ownWords;
  return (
    <>
      <p class="soft">
        {editedBy ? `${t('messages.edited')} ` : null}
        {sources.length > 0 ? t('messages.from', { sources: list(sources) }) : null}{' '}
        {whole ? t('messages.all-from-bank') : null}
        {lacking.ownWords ? t('messages.own-words-original') : null}
      </p>
      {lacking.languages.map((language) => (
        <p class="soft">
          {t('messages.language-not-there', { language: languageName(request.speech, language) })}
        </p>
      ))}
      {lacking.goals.map(({ goalId, language }) => {
        const name = languageName(request.speech, language);
        return (
          <p class="soft">
            {t('messages.goal-lacks-wording', { language: name })}{' '}
            <a href={`/goals/${goalId}#say-${language}`}>{t('messages.add-wording', { language: name })}</a>
          </p>
        );
      })}
      {content.leftOut.length > 0 ? (
        <p class="soft">{t('messages.left-out', { count: content.leftOut.length })}</p>
      ) : null}
      {checkWords(content.slots).map(({ text, carriesALevel, words }) => (
        <Notice warn>
          {carriesALevel ? <p>{t('messages.warn-level', { text })}</p> : null}
          {words.length > 0 ? (
            <p>{t('messages.warn-words', { count: words.length, words: list(words) })}</p>
          ) : null}
        </Notice>
      ))}
    </>
  );
}

/** What the adults of a part cannot read in their own language: goals, the teacher's words, or all of it. */
function findLacking(slots: Slots, { listed: { adults }, messages: { words } }: Props) {
  const sentences = sentencesOf(slots);
  const languages = [...new Set(adults.filter(({ wanted }) => wanted).map(({ language }) => language))];
  return {
    languages: languages.filter((language) => readerOf(language).speech.language !== language),
    goals: languages.flatMap((language) =>
      sentences.flatMap((sentence) => {
        if (sentence.source !== 'goal') return [];
        const said = words.goals[sentence.goalId]?.some((wording) => wording.language === language);
        return said ? [] : [{ goalId: sentence.goalId, language }];
      }),
    ),
    ownWords: sentences.some(
      (sentence) =>
        sentence.source === 'text' && languages.some((language) => language !== sentence.language),
    ),
  };
}

function saySource(source: Source | undefined, { request: { speech, standing } }: Props): string[] {
  if (!source) return [];
  const day = speech.day(source.on, 'short');
  if (source.kind === 'evidence')
    return [
      source.task === null
        ? speech.t('messages.source-seen', { day })
        : speech.t('messages.source-task', { task: source.task, day }),
    ];
  const own = source.givenById === standing.personId;
  return [speech.t(own ? 'messages.source-own-feedback' : 'messages.source-feedback', { day })];
}
