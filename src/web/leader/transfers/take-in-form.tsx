import { newId } from '#platform/db/new-id.ts';
import type { OpenedUpload } from '#school/transfers/open-upload.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import type { UploadProblem } from './upload-page.tsx';

/** What stands for a student who is to be made. */
export const NEW_STUDENT = 'new';

interface Props {
  readonly opened: OpenedUpload;
  readonly path: string;
  readonly problems: readonly UploadProblem[];
  readonly chosen: string | undefined;
  readonly request: PageRequest;
}

/** Students with the name, or a new one; and the word that it is the same child where the names differ. */
export function TakeInForm({ opened, path, problems, chosen, request }: Props) {
  const { speech } = request;
  const { t } = speech;
  const { alike, content } = opened;
  const errors = problems.filter(({ fieldId }) => fieldId !== 'key-name');
  const first = alike.length === 1 ? alike[0]?.personId : undefined;
  const options = [
    ...alike.map((each) => ({
      value: each.personId,
      label: (
        <span class="dots">
          <span>
            <bdi>{each.display}</bdi>
          </span>
          {each.grade === null ? null : <span>{sayGrade(each.grade, speech)}</span>}
          {each.classes.length === 0 ? null : <span>{speech.list(each.classes)}</span>}
        </span>
      ),
    })),
    {
      value: NEW_STUDENT,
      label: <span>{t('transfers.make-student', { name: content.student.everyday.display })}</span>,
    },
  ];
  return (
    <form method="post" action={path} class="form stack">
      <ErrorSummary title={t('transfers.problems')} errors={errors} />
      <HiddenFields fields={{ write: newId() }} />
      {alike.length === 0 ? <p>{t('transfers.alike-none')}</p> : null}
      <fieldset class="field" id="student">
        <legend class="visually-hidden">{t('transfers.whose')}</legend>
        <p class="help">{t('transfers.whose-help')}</p>
        {options.map(({ value, label: words }) => (
          <label class="check">
            <input type="radio" name="student" value={value} checked={value === (chosen ?? first)} />
            {words}
          </label>
        ))}
      </fieldset>
      {errors.some(({ fieldId }) => fieldId === 'sure') ? (
        <Check name="sure" value="yes" attributes={{ id: 'sure' }}>
          {t('transfers.sure')}
        </Check>
      ) : null}
      <Button kind="main">{t('transfers.take')}</Button>
    </form>
  );
}
