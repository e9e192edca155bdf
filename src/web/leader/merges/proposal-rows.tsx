import { schoolDay } from '#core/time/school-day.ts';
import type { Proposal } from '#school/merges/list-proposals.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { sayMergeReasons } from './say-merge.ts';

interface Props {
  readonly proposals: readonly Proposal[];
  readonly request: PageRequest;
}

/** Each pair with why it is here, the way to look at both, and the word that they are two. */
export function ProposalRows({ proposals, request }: Props) {
  return (
    <ul class="rows">
      {proposals.map((proposal) => (
        <Row proposal={proposal} request={request} />
      ))}
    </ul>
  );
}

function Row({ proposal, request }: { readonly proposal: Proposal; readonly request: PageRequest }) {
  const { speech, school } = request;
  const { t } = speech;
  const { one, other, reasons, proposedBy, proposedAt, proposalId } = proposal;
  const names = { one: one.display, other: other.display };
  const day = speech.day(schoolDay(proposedAt, school.timeZone), 'short');
  return (
    <li class="row">
      <div>
        <p class="who">{t('merges.pair', names)}</p>
        <p class="what dots">
          <span>{sayMergeReasons(reasons, speech)}</span>
          <span>
            {proposedBy === null
              ? t('merges.by-import', { day })
              : t('merges.by-person', { name: proposedBy, day })}
          </span>
        </p>
      </div>
      <div class="acts">
        <LinkButton
          tight
          href={`/people/${one.personId}/merge/${other.personId}`}
          attributes={{ 'aria-label': t('merges.look-at', names) }}
        >
          {t('merges.look')}
        </LinkButton>
        <form method="post" action={`/people/merges/${proposalId}/dismiss`}>
          <Button kind="plain" tight attributes={{ 'aria-label': t('merges.apart-of', names) }}>
            {t('merges.apart')}
          </Button>
        </form>
      </div>
    </li>
  );
}
