import { commonGrows } from '#core/feedback/common-grows.ts';
import type { Speech } from '#locales/translate.ts';
import type { ClassFeedback } from '#school/uptakes/open-class-feedback.ts';
import { sayFeedback } from '#web/blocks/say-feedback.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { addressOfNoteToAll } from './note-to-all.ts';

/** Where the same grow stands for more than half of the class on one goal or task: one note to all is offered. */
export function CommonNotes({ opened, speech }: { readonly opened: ClassFeedback; readonly speech: Speech }) {
  const { t } = speech;
  const { klass, students, goals, pieces } = opened;
  const grows = pieces
    .filter(({ standing }) => standing.state !== 'checked')
    .flatMap((piece) =>
      piece.words.filter(({ kind }) => kind === 'grow').map((words) => ({ ...piece, ...words })),
    );
  const places = [
    ...goals.map(({ goalId, title }) => ({ field: 'goal', id: goalId, title })),
    ...[...new Map(grows.map(({ taskId, taskTitle }) => [taskId, taskTitle]))].flatMap(([id, title]) =>
      id && title ? [{ field: 'task', id, title }] : [],
    ),
  ];
  const offers = places.flatMap(({ field, id, title }) => {
    const here = grows.filter((each) => (field === 'goal' ? each.goalId : each.taskId) === id);
    const standing = here.map(({ studentId, phrase, body }) => ({
      studentId,
      about: id,
      words: phrase ?? body ?? '',
    }));
    return commonGrows(standing, students.length).flatMap(({ words, students: count }) => {
      const first = here.find(({ phrase, body }) => (phrase ?? body) === words);
      if (!first) return [];
      const href = addressOfNoteToAll(klass.classId, {
        [`${field}Id`]: id,
        phrase: first.phrase,
        body: words,
      });
      return [{ title, count, first, href }];
    });
  });
  return (
    <>
      {offers.map(({ title, count, first, href }) => {
        const { text, lang, dir } = sayFeedback(speech, first);
        return (
          <Notice>
            <p>{t('feedback.common', { count, all: students.length, about: title })}</p>
            <p lang={lang} dir={dir}>
              {text}
            </p>
            <LinkButton tight href={href}>
              {t('feedback.common-offer')}
            </LinkButton>
          </Notice>
        );
      })}
    </>
  );
}
