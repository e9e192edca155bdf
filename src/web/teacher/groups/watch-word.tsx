import type { Child } from 'hono/jsx';
import type { WatchNote } from '#core/groups/watch-groups.ts';
import type { Speech } from '#locales/translate.ts';
import { Notice } from '#web/ui/notice.tsx';
import { sayNote } from './say-group.ts';

interface Props {
  readonly notes: readonly WatchNote[];
  readonly nameOf: (studentId: string) => string;
  readonly level: 2 | 3;
  readonly speech: Speech;
  /** What can be done about it */
  readonly children?: Child;
}

/** Who is in groups of needs too often, in words; not printed, since the page may hang on a wall. */
export function WatchWord({ notes, nameOf, level, speech, children }: Props) {
  const { t } = speech;
  if (notes.length === 0) return null;
  return (
    <Notice attributes={{ class: 'notice no-print stack-s' }}>
      {level === 2 ? <h2>{t('groups.watch-title')}</h2> : <h3>{t('groups.watch-title')}</h3>}
      <p>{t('groups.watch-lede')}</p>
      <ul class="stack-s">
        {notes.map((note) => (
          <li>{sayNote(speech, note, nameOf(note.studentId))}</li>
        ))}
      </ul>
      {children}
    </Notice>
  );
}
