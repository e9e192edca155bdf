import type { Speech } from '#locales/translate.ts';
import type { PackageContent } from '#school/transfers/package-content.ts';

interface Props {
  readonly goal: PackageContent['goals'][number];
  /** Language of the other school's sentences (BCP 47) */
  readonly from: string;
  /** Whether levels may be seen */
  readonly opens: boolean;
  readonly speech: Speech;
}

/** One goal as another school had it: its words, what it said of it and why, and the work that rests on. */
export function TransferredGoal({ goal, from, opens, speech }: Props) {
  const { t } = speech;
  const { wordings, course, span, levelWord, why, evidence } = goal;
  const wording = wordings.find(({ language }) => language === speech.language) ?? wordings[0];
  const taught = course === null ? span : t('transfers.from-year', { course, year: span });
  return (
    <li class="row">
      <div>
        <p class="who">
          <bdi lang={wording?.language}>{wording?.statement}</bdi>
        </p>
        <p class="what dots">
          <span>
            <bdi>{taught}</bdi>
          </span>
          {opens ? (
            <span>
              {levelWord === null ? t('transfers.from-no-level') : <bdi lang={from}>{levelWord}</bdi>}
            </span>
          ) : null}
        </p>
        {opens && why.length > 0 ? (
          <p class="why" lang={from} dir="auto">
            {why.join(' ')}
          </p>
        ) : null}
        {evidence.length > 0 ? (
          <details>
            <summary>{t('transfers.from-work', { count: evidence.length })}</summary>
            <ul class="rows">
              {evidence.map((piece) => (
                <li class="row">
                  <div>
                    <p>{piece.task === null ? t('transfers.from-seen') : <bdi>{piece.task}</bdi>}</p>
                    <p class="what dots">
                      <span>{speech.day(piece.workedOn, 'full')}</span>
                      {opens ? (
                        <span>
                          <bdi lang={from}>{piece.levelWord}</bdi>
                        </span>
                      ) : null}
                      <span>
                        <bdi>{piece.judge}</bdi>
                      </span>
                      {piece.class === null ? null : (
                        <span>
                          <bdi>{piece.class}</bdi>
                        </span>
                      )}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </li>
  );
}
