import type { Speech } from '#locales/translate.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';

interface Props {
  /** Of the elements to read, in this order; each in its own language */
  readonly ids: readonly string[];
  readonly speech: Speech;
}

/** Has the browser read words of the page aloud. It is there only where the browser can: the script shows it. */
export function ReadAloud({ ids, speech: { t } }: Props) {
  return (
    <p class="line" hidden data-read-aloud={ids.join(' ')}>
      <Button type="button" tight>
        <Icon name="speak" /> {t('student.read-aloud')}
      </Button>
    </p>
  );
}
