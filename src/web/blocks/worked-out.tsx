import type { WeighedPiece } from '#core/mastery/judgement.ts';
import { type Scale, scaleRange } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import type { ExplainedEvidence } from '#school/records/explain-evidence.ts';
import { sayLevel } from './say-level.ts';
import { sayMethod } from './say-method.ts';
import { sayShare } from './say-share.ts';

interface Props {
  readonly why: ExplainedEvidence;
  readonly scale: Scale;
  /** What a piece was: its task, or that it was seen */
  readonly titleOf: (piece: WeighedPiece) => string;
  readonly speech: Speech;
}

/** Every number by which anybody can work the level out again; nothing where there is no work. */
export function WorkedOut({ why, scale, titleOf, speech }: Props) {
  const { explanation } = why;
  const { pieces } = explanation;
  const { t } = speech;
  if (pieces.length === 0) return null;
  return (
    <details data-worked-out>
      <summary>{t('why.worked-out')}</summary>
      <div class="stack-s">
        <Figures why={why} scale={scale} speech={speech} />
        <table class="table">
          <caption class="visually-hidden">{t('why.worked-out')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('why.piece')}</th>
              <th scope="col">{t('words.level')}</th>
              <th scope="col" class="number">
                {t('why.weight')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pieces.toReversed().map((piece) => (
              <tr>
                <th scope="row">
                  <bdi>{titleOf(piece)}</bdi>{' '}
                  <span class="soft nowrap">{speech.day(piece.day, 'short')}</span>
                </th>
                <td>{sayNumbered(speech, piece.level, scale)}</td>
                <td class="number">{sayShare(speech, explanation, piece)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The method in one sentence, the level to two places, and the curve where there is one. */
export function Figures({ why, scale, speech }: Omit<Props, 'titleOf'>) {
  const { account, estimate } = why.explanation;
  const { sentence, sentenceKey } = sayMethod(speech, why.choice.key, why.choice.settings);
  const language = speech.languageOf(sentenceKey);
  const { t } = speech;
  const { displayed } = estimate;
  const exact = (value: number) => speech.number(value, { maximumSignificantDigits: 6 });
  return (
    <>
      <p lang={language === speech.language ? undefined : language}>{sentence}</p>
      {displayed === null ? null : (
        <p data-figure>
          {t('why.figure', {
            figure: speech.number(displayed, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
            ...scaleRange(scale),
          })}
        </p>
      )}
      {account.kind === 'curve' ? (
        <p>
          {t('why.curve-formula', {
            start: exact(account.start),
            days: speech.number(account.days),
            power: exact(account.power),
          })}
        </p>
      ) : null}
    </>
  );
}

/** "Getting there (2)"; a level between two, which several teachers gave together, by its number alone. */
function sayNumbered(speech: Speech, level: number, scale: Scale): string {
  const number = speech.number(level, { maximumFractionDigits: 2 });
  if (!scale.levels.some((each) => each.level === level)) return number;
  return speech.t('why.level-number', { level: sayLevel(speech, level, scale).word, number });
}
