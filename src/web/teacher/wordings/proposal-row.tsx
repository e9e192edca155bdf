import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ClassWordings } from '#school/proposals/open-class-wordings.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { Said } from '../course/said.tsx';
import { noProblems } from '../course/say-problems.ts';
import type { Adopting } from './adopting.ts';

interface Props {
  readonly proposal: ClassWordings['proposals'][number];
  readonly opened: ClassWordings;
  readonly adopting: Adopting | undefined;
  readonly classTitle: string;
  readonly here: string;
  readonly speech: Speech;
}

/** What a student would say, who else would, and the two things a teacher does with it. */
export function ProposalRow(props: Props) {
  const { proposal, opened, here, speech } = props;
  const { t } = speech;
  const { proposalId, statement, language, name, stands, agreeing } = proposal;
  return (
    <li class="row">
      <div class="stack-s">
        <p>
          <Said words={statement} language={language} />
        </p>
        <p class="what dots">
          <span>
            <bdi>{name}</bdi>
          </span>
          {agreeing.length > 0 ? <span>{t('proposals.agreeing', { count: agreeing.length })}</span> : null}
          {stands ? null : <span>{t('proposals.hidden')}</span>}
        </p>
        {stands && opened.goal.mayChange ? <AdoptForm {...props} /> : null}
      </div>
      <form method="post" action={`${here}/${proposalId}/${stands ? 'hide' : 'show'}`} class="acts">
        <HiddenFields fields={{ write: newId() }} />
        <Button tight kind="plain">
          {t(stands ? 'proposals.hide' : 'proposals.show')}
        </Button>
      </form>
    </li>
  );
}

function AdoptForm({ proposal, opened, adopting, classTitle, here, speech }: Props) {
  const { t } = speech;
  const { proposalId, language, statement } = proposal;
  const { original, goalVersionId } = opened;
  const problems = adopting?.problems ?? noProblems;
  const speaks = { lang: language, dir: 'auto' };
  return (
    <details open={adopting !== undefined}>
      <summary>{t('proposals.adopt')}</summary>
      <form method="post" action={`${here}/${proposalId}/adopt`} class="form stack">
        <HiddenFields fields={{ write: newId(), from: goalVersionId }} />
        <p class="soft">{t('proposals.adopt-help', { class: classTitle })}</p>
        <TextArea
          id={adopting ? 'statement' : `statement-${proposalId}`}
          name="statement"
          label={t('course.statement')}
          value={adopting?.statement ?? statement}
          error={problems.of('statement')}
          rows={2}
          attributes={speaks}
        />
        <TextField
          id={adopting ? 'title' : `title-${proposalId}`}
          name="title"
          label={t('course.short-name')}
          value={adopting?.title ?? original.title}
          error={problems.of('title')}
          attributes={speaks}
        />
        <Button>{t('proposals.adopt')}</Button>
      </form>
    </details>
  );
}
