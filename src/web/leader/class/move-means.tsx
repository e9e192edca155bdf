import type { Speech } from '#locales/translate.ts';
import type { DescribedMove } from '#school/classes/describe-move.ts';

type Props = {
  readonly move: DescribedMove;
  readonly to: NonNullable<DescribedMove['to']>;
  readonly day: string;
  readonly speech: Speech;
};

/** What goes along with a student who changes class, and who sees them from then on: said before it is done. */
export function MoveMeans({ move, to, day: on, speech }: Props) {
  const { t } = speech;
  const student = move.student.called;
  const day = speech.day(on, 'day');
  return (
    <div class="notice stack-s">
      <h3>{t('classes.means-title')}</h3>
      <ul>
        <li>{t('classes.means-stays', { student })}</li>
        {to.shared > 0 ? <li>{t('classes.means-shared', { count: to.shared, begun: to.begun })}</li> : null}
        {to.left > 0 ? <li>{t('classes.means-left', { count: to.left })}</li> : null}
        {to.fresh > 0 ? <li>{t('classes.means-fresh', { count: to.fresh })}</li> : null}
        {to.gains.length > 0 ? (
          <li>
            {t('classes.means-gains', { names: speech.list(to.gains), count: to.gains.length, student, day })}
          </li>
        ) : null}
        {to.loses.length > 0 ? (
          <li>
            {t('classes.means-loses', { names: speech.list(to.loses), count: to.loses.length, student, day })}
          </li>
        ) : (
          <li>{t('classes.means-loses-nobody', { student })}</li>
        )}
      </ul>
    </div>
  );
}
