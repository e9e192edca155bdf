import type { Speech } from '#locales/translate.ts';
import type { ExplainedEstimate } from '#school/mastery/explain-estimate.ts';
import type { StandingEvidence } from '#school/records/list-evidence.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { whyAddress } from './why-address.ts';

interface Props {
  readonly judgement: StandingEvidence;
  readonly explained: ExplainedEstimate;
  readonly title: string;
  readonly speech: Speech;
}

/** Takes one judgement back. */
export function TakeBack({ judgement, explained, title, speech }: Props) {
  const day = speech.day(judgement.workedOn, 'short');
  return (
    <form method="post" action={`/evidence/${judgement.id}/withdraw`}>
      <HiddenFields fields={{ to: whyAddress(explained) }} />
      <Button kind="plain" tight attributes={{ 'aria-label': speech.t('map.take-back-of', { title, day }) }}>
        {speech.t('acts.take-back')}
      </Button>
    </form>
  );
}
