import { direction } from '#platform/i18n/direction.ts';

/** A mail's words, paragraph by paragraph, with its links to follow. */
export function MailText({ text, language }: { readonly text: string; readonly language: string }) {
  return (
    <div class="stack" lang={language} dir={direction(language)}>
      {text.split('\n\n').map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 ? <br /> : null}
              {/^https?:\/\/\S+$/.test(line) ? (
                <a href={line} rel="noreferrer">
                  {line}
                </a>
              ) : (
                <bdi>{line}</bdi>
              )}
            </>
          ))}
        </p>
      ))}
    </div>
  );
}
