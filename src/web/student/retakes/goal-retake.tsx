import { isOpen } from '#core/retakes/retake-state.ts';
import type { MyRetake } from '#school/retakes/open-my-retake.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { sayWhereItStands } from './say-where.ts';

interface Props {
  readonly goalId: string;
  readonly mine: MyRetake;
  readonly request: PageRequest;
}

/** On a goal's page: the way to showing it again, and where that stands. Nothing where there is nothing to ask for. */
export function GoalRetake({ goalId, mine, request: { speech } }: Props) {
  const { t } = speech;
  const { request } = mine;
  if (mine.isWhole && !request) return null;
  const goesOn = request !== undefined && isOpen(request.state);
  return (
    <section class="section stack-s" id="retake">
      <h2>{t('retakes.my-title')}</h2>
      {sayWhereItStands(speech, mine).map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p>
        <LinkButton href={`/home/goals/${goalId}/retake`}>
          {t(goesOn ? 'retakes.my-go-see' : 'retakes.my-go-ask')}
        </LinkButton>
      </p>
    </section>
  );
}
