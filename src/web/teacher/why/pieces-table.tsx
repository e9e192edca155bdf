import type { WeighedPiece } from '#core/mastery/judgement.ts';
import { isSupport } from '#core/mastery/supports.ts';
import { wordLevel } from '#core/scales/word-level.ts';
import type { Speech } from '#locales/translate.ts';
import type { Artefact } from '#school/artefacts/artefact.ts';
import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';
import type { StandingEvidence } from '#school/records/list-evidence.ts';
import { ArtefactList } from '#web/blocks/artefact-list.tsx';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { sayShare } from '#web/blocks/say-share.ts';
import { TakeBack } from './take-back.tsx';

interface Props {
  readonly explained: ExplainedEstimate;
  /** What the student made, by the occasion of the evidence */
  readonly artefacts: ReadonlyMap<string, readonly Artefact[]>;
  /** Whose own judgements need no name */
  readonly viewerId: string;
  /** Shows another day: nothing is changed from here */
  readonly isPast: boolean;
  readonly speech: Speech;
}

/** The pieces, newest first: what they were, what they showed and how much they count. */
export function PiecesTable(props: Props) {
  const { explained, speech } = props;
  const { explanation, student, goal } = explained;
  const { t } = speech;
  if (explanation.pieces.length === 0) return null;
  return (
    <table class="table">
      <caption class="visually-hidden">{`${student.display}: ${goal.title}`}</caption>
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
        {explanation.pieces.toReversed().map((piece) => (
          <PieceRow piece={piece} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function PieceRow({
  piece,
  explained,
  artefacts,
  viewerId,
  isPast,
  speech,
}: Props & { readonly piece: WeighedPiece }) {
  const { evidence, scale } = explained;
  const { t } = speech;
  const judgements = evidence.filter(({ id }) => piece.judgementIds.includes(id));
  const replaced = evidence.filter(({ occasionId }) => piece.replaced.includes(occasionId));
  const [about] = judgements;
  const others = judgements.filter(({ judgeId }) => judgeId !== viewerId).map(({ judge }) => judge);
  const supports = [...new Set(judgements.flatMap((each) => each.supports))].filter(isSupport);
  return (
    <tr>
      <th scope="row">
        <bdi>{titleOf(about, speech)}</bdi> <span class="soft nowrap">{speech.day(piece.day, 'short')}</span>
        {others.length > 0 ? <p class="soft">{t('map.judged-by', { name: speech.list(others) })}</p> : null}
        {supports.length > 0 ? (
          <p class="soft">{speech.list(supports.map((support) => t(`words.support.${support}`)))}</p>
        ) : null}
        {judgements.length > 1 ? (
          <p class="soft">{t('why.several-judges', { count: judgements.length })}</p>
        ) : null}
        {replaced.map((each) => (
          <p class="soft">
            {t('map.replaced', {
              title: titleOf(each, speech),
              day: speech.day(each.workedOn, 'short'),
              level: sayLevel(speech, each.level, scale).word,
            })}
          </p>
        ))}
        {replaced.length > 0 ? (
          <p class="soft">
            {piece.from === piece.occasionId ? t('why.first-better') : t('why.retake-better')}
          </p>
        ) : null}
        <ArtefactList
          artefacts={[...new Set([...judgements, ...replaced].map(({ occasionId }) => occasionId))].flatMap(
            (occasionId) => artefacts.get(occasionId) ?? [],
          )}
          hrefOf={(artefactId) => `/artefacts/${artefactId}/file`}
          small
          actsOf={({ artefactId }) => (
            <p>
              <a href={`/goals/${explained.goal.goalId}/exemplars/new?artefact=${artefactId}`}>
                {t('artefacts.make-example')}
              </a>
            </p>
          )}
          speech={speech}
        />
        {(isPast ? [] : [...judgements, ...replaced]).map((judgement) => (
          <TakeBack
            judgement={judgement}
            explained={explained}
            title={titleOf(judgement, speech)}
            speech={speech}
          />
        ))}
      </th>
      <td>
        <LevelMark {...sayLevel(speech, wordLevel(piece.level, scale), scale)} letter={undefined} />
        <p class="soft" data-level={piece.level}>
          {speech.number(piece.level, { maximumFractionDigits: 2 })}
        </p>
      </td>
      <td class="number">{sayShare(speech, explained.explanation, piece)}</td>
    </tr>
  );
}

/** The task, or that it was seen. */
function titleOf(judgement: StandingEvidence | undefined, { t }: Speech): string {
  return judgement?.taskTitle ?? t('map.seen-on');
}
