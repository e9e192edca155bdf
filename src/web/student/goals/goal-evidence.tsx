import { isSupport } from '#core/mastery/supports.ts';
import type { Speech } from '#locales/translate.ts';
import type { Artefact } from '#school/artefacts/artefact.ts';
import type { OpenGoal } from '#school/records/open-my-goal.ts';
import { ArtefactList } from '#web/blocks/artefact-list.tsx';
import { EvidenceList } from '#web/blocks/evidence-list.tsx';
import { sayLevel } from '#web/blocks/say-level.ts';
import { sayPart } from '#web/blocks/say-part.ts';
import { LinkButton } from '#web/ui/link-button.tsx';

interface Props {
  readonly opened: OpenGoal;
  /** What I made, by the occasion of the evidence */
  readonly artefacts: ReadonlyMap<string, readonly Artefact[]>;
  /** The page is of another day: nothing is handed in there */
  readonly isPast: boolean;
  readonly speech: Speech;
}

/** The work that was looked at, the newest first. A level waits until what was said of that work is read. */
export function GoalEvidence({ opened: { goal, evidence, scale, why }, artefacts, isPast, speech }: Props) {
  const { t } = speech;
  const rows = evidence.map((piece) => {
    const { taskTitle, judge, workedOn, supports, level, opens, occasionId } = piece;
    const { sign, word } = sayLevel(speech, level, scale);
    const used = supports.filter(isSupport).map((support) => t(`words.support.${support}`));
    return {
      title: taskTitle === null ? t('student.seen', { teacher: judge }) : <bdi>{taskTitle}</bdi>,
      facts: [speech.day(workedOn, 'day'), ...(used.length > 0 ? [speech.list(used)] : [])],
      mark: opens ? { sign, word } : undefined,
      waits: opens ? undefined : t('student.level-waits-short'),
      why: opens && why ? sayPart(speech, why.explanation, piece) : undefined,
      work: (
        <ArtefactList
          artefacts={artefacts.get(occasionId) ?? []}
          hrefOf={(artefactId) => `/home/artefacts/${artefactId}/file`}
          small
          speech={speech}
        />
      ),
    };
  });
  return (
    <section class="section stack">
      <h2>{t('student.evidence')}</h2>
      {evidence.length === 0 ? <p>{t('student.no-evidence')}</p> : <EvidenceList rows={rows} />}
      {isPast ? null : (
        <p class="line">
          <LinkButton href={`/home/hand-in?goal=${goal.goalId}`}>{t('handing.title')}</LinkButton>
          <a href="/home/hand-ins">{t('handing.mine')}</a>
        </p>
      )}
    </section>
  );
}
