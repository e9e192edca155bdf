import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Artefact } from '#school/artefacts/artefact.ts';
import { ArtefactList } from '#web/blocks/artefact-list.tsx';
import { sayContent } from '#web/blocks/artefact-view.tsx';
import { ACCEPTED } from '#web/blocks/content-fields.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';

interface Props {
  /** The latest try first */
  readonly artefacts: readonly Artefact[];
  /** Address of the student's work */
  readonly here: string;
  readonly studentId: string;
  readonly speech: Speech;
}

const ADD = 'add-artefact';

/** The work itself, beside the rubric. Its buttons belong to forms of their own: a form within a form is none. */
export function BesideRubric({ artefacts, here, speech }: Props) {
  const { t } = speech;
  const tries = [...Map.groupBy(artefacts, ({ attempt }) => attempt)];
  return (
    <div class="stack-s" id="artefacts">
      {artefacts.length === 0 ? <p class="soft">{t('artefacts.none')}</p> : null}
      {tries.map(([attempt, ofTry]) => (
        <>
          {tries.length > 1 ? <h3>{t('artefacts.of-try', { attempt })}</h3> : null}
          <ArtefactList
            artefacts={ofTry}
            hrefOf={fileOf}
            actsOf={(artefact) => <TakeAway artefact={artefact} speech={speech} />}
            speech={speech}
          />
        </>
      ))}
      <TextField
        id="add-file"
        name="file"
        type="file"
        label={t('artefacts.file')}
        attributes={{ form: ADD, accept: ACCEPTED, required: true }}
      />
      <div class="line">
        <Button tight attributes={{ form: ADD }}>
          {t('artefacts.add')}
        </Button>
        <a href={`${here}/artefacts`}>{t('artefacts.more-ways')}</a>
      </div>
    </div>
  );
}

/** The forms of the buttons above; they stand outside the form of the evaluation. */
export function BesideRubricForms({ artefacts, here, studentId }: Props) {
  return (
    <>
      <form id={ADD} method="post" action={`${here}/artefacts`} enctype="multipart/form-data">
        <HiddenFields fields={{ write: newId(), students: studentId }} />
      </form>
      {artefacts.map(({ artefactId }) => (
        <form id={`away-${artefactId}`} method="post" action={`/artefacts/${artefactId}/take-away`}>
          <HiddenFields fields={{ write: newId(), to: here }} />
        </form>
      ))}
    </>
  );
}

const fileOf = (artefactId: string): string => `/artefacts/${artefactId}/file`;

function TakeAway({ artefact, speech }: { artefact: Artefact; speech: Speech }) {
  const { t } = speech;
  const what = artefact.title ?? sayContent(artefact.content, speech);
  return (
    <p class="line soft">
      <span>
        {artefact.title === null ? null : <bdi>{artefact.title} · </bdi>}
        <bdi>{artefact.addedBy}</bdi>
      </span>
      <Button
        kind="plain"
        tight
        attributes={{
          form: `away-${artefact.artefactId}`,
          'aria-label': t('artefacts.take-away-of', { what }),
        }}
      >
        {t('artefacts.take-away')}
      </Button>
    </p>
  );
}
