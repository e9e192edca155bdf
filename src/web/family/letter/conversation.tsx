import type { Message } from '#school/families/list-conversation.ts';
import type { Reader } from '#school/messages/render-part.ts';
import { AskForHelp } from '../said-line.tsx';

/** What was written to and fro about a child, each as it was written. */
export function Conversation({
  messages,
  reader,
}: {
  readonly messages: readonly Message[];
  readonly reader: Reader;
}) {
  const { speech } = reader;
  if (messages.length === 0) return null;
  return (
    <ol class="thread">
      {messages.map((message) => (
        <li class={message.byAdult ? 'ours' : undefined}>
          <p class="soft">
            {message.byAdult
              ? speech.t('family.your-reply')
              : speech.t('family.teacher-says', { teacher: message.author })}
          </p>
          {message.body ? (
            <p dir="auto" lang={message.language ?? undefined} class="as-written">
              {message.body}
            </p>
          ) : null}
          {message.wantsInterpreter ? <p>{speech.t('family.interpreter')}</p> : null}
          {!message.byAdult && message.language !== null && message.language !== reader.reads ? (
            <p class="soft">
              <AskForHelp reader={reader} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
