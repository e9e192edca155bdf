import type { Speech } from '#locales/translate.ts';
import type { CommonGrowOffer } from '#school/uptakes/find-common-grow.ts';
import { addressOfNoteToAll } from '../feedback/note-to-all.ts';

interface Props {
  readonly offer: CommonGrowOffer;
  readonly classId: string;
  readonly speech: Speech;
}

/** In the toast of a save after which more than half of the class has the same grow. */
export function CommonOffer({ offer, classId, speech: { t } }: Props) {
  return (
    <>
      {t('evaluate.common', { count: offer.students, all: offer.of })}{' '}
      <a href={addressOfNoteToAll(classId, offer)}>{t('evaluate.common-offer')}</a>
    </>
  );
}
