import { newId } from '#platform/db/new-id.ts';
import type { Comparison } from '#school/merges/compare-for-merge.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { FormProblem } from './compare-page.tsx';

/** What was typed and chosen. */
export interface MergeForm {
  readonly keep: string;
  readonly reason: string;
  readonly signIns: 'both' | 'kept';
}

interface Props {
  readonly compared: Comparison;
  readonly typed: MergeForm | undefined;
  readonly problems: readonly FormProblem[];
  readonly request: PageRequest;
}

/** Who is kept, what becomes of two sign-ins, and how the leader knows. */
export function ConfirmForm({ compared, typed, problems, request }: Props) {
  const { t } = request.speech;
  const { one, other } = compared;
  const sides = [one, other];
  const reason = problems.find(({ fieldId }) => fieldId === 'reason')?.message;
  const hasEnded = sides.some(({ guardianships }) => guardianships.some(({ endedOn }) => endedOn !== null));
  return (
    <form method="post" action={request.c.req.path} class="form stack">
      <ErrorSummary title={t('merges.problems')} errors={problems} />
      <HiddenFields fields={{ write: newId() }} />
      <div id="keep">
        <Choice
          legend={t('merges.keep-title')}
          name="keep"
          value={typed?.keep ?? keptAtFirst(compared, request)}
          options={sides.map(({ personId, names }) => ({
            value: personId,
            label: t('merges.keep', { name: names[0] ?? '' }),
          }))}
        />
        <p class="soft">{t('merges.keep-help')}</p>
      </div>
      {sides.every(({ signIns }) => signIns.length > 0) ? (
        <Choice
          legend={t('merges.sign-ins-title')}
          name="sign-ins"
          value={typed?.signIns ?? 'kept'}
          options={[
            { value: 'kept', label: t('merges.sign-ins-kept') },
            { value: 'both', label: t('merges.sign-ins-both') },
          ]}
        />
      ) : null}
      <TextField
        id="reason"
        name="reason"
        label={t('merges.why')}
        help={t('merges.why-help')}
        value={typed?.reason}
        error={reason}
        attributes={{ dir: 'auto', maxlength: 300 }}
      />
      <Notice>
        <p>{t('merges.what-happens')}</p>
        {hasEnded ? <p>{t('merges.ended-ties')}</p> : null}
      </Notice>
      <Button kind="main">{t('merges.confirm')}</Button>
    </form>
  );
}

/** Whoever is signed in; else who can sign in; else who has more work. */
function keptAtFirst({ one, other }: Comparison, { standing }: PageRequest): string {
  if (other.personId === standing.personId) return other.personId;
  if (one.personId === standing.personId) return one.personId;
  if (one.signIns.length !== other.signIns.length)
    return one.signIns.length > other.signIns.length ? one.personId : other.personId;
  return other.evidence > one.evidence ? other.personId : one.personId;
}
