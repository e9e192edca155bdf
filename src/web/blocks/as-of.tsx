import type { Speech } from '#locales/translate.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { AskedDay } from './known-on.ts';

interface Props {
  readonly asked: AskedDay;
  /** The address of the page as of now */
  readonly here: string;
  readonly today: string;
  readonly speech: Speech;
}

/**
 * At the head of a page: that it shows what was known on another day, and the way back; or that the day asked for cannot
 * be shown. Nothing where it is as of now.
 */
export function AsOfNotice({
  asked: { knownOn, problem },
  here,
  hasNothing,
  speech,
}: Omit<Props, 'today'> & { readonly hasNothing: boolean }) {
  if (problem !== undefined)
    return (
      <ErrorSummary
        title={speech.t('errors.invalid', { count: 1 })}
        errors={[{ fieldId: 'known-on', message: problem }]}
      />
    );
  if (!knownOn) return null;
  return (
    <Notice>
      <p>{speech.t('why.on-said', { day: speech.day(knownOn.day, 'full') })}</p>
      {hasNothing ? <p>{speech.t('why.on-nothing')}</p> : null}
      <p>
        <a href={here}>{speech.t('why.on-today')}</a>
      </p>
    </Notice>
  );
}

/** Asks for another day; stands open where a day was asked for. */
export function AsOfForm({ asked: { knownOn, typed, problem }, here, today, speech }: Props) {
  const { t } = speech;
  return (
    <details open={knownOn !== undefined || problem !== undefined}>
      <summary>{t('why.on-title')}</summary>
      <form class="form stack" method="get" action={here}>
        <TextField
          id="known-on"
          name="on"
          type="date"
          label={t('why.on-day')}
          value={typed}
          error={problem}
          short
          required
          attributes={{ max: today }}
        />
        <Button tight>{t('why.on-show')}</Button>
      </form>
    </details>
  );
}
