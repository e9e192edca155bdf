import { languages } from '#locales/index.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { ClassStudent } from '#school/classes/list-class-students.ts';
import { ContentFields, type TypedContent } from '#web/blocks/content-fields.tsx';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** What was typed, and what was wrong with it. */
export interface TypedArtefact extends TypedContent {
  readonly studentIds: readonly string[];
  readonly isNewTry: boolean;
}

interface Props {
  readonly action: string;
  readonly students: readonly ClassStudent[];
  /** Of a task whose work was judged already: it may be of a further try */
  readonly hasTry: boolean;
  readonly typed: TypedArtefact;
  readonly speech: Speech;
}

/** Adds one file, link or text to the work of one student, or of several who made it together. */
export function ArtefactForm({ action, students, hasTry, typed, speech }: Props) {
  const { t } = speech;
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="form stack">
      <HiddenFields fields={{ write: newId() }} />
      <ContentFields typed={typed} languages={languages} speech={speech} />
      <TextField
        id="title"
        name="title"
        label={t('artefacts.title-label')}
        help={t('artefacts.title-help')}
        value={typed.fields.title}
        attributes={{ maxlength: 120, dir: 'auto' }}
      />
      {hasTry ? (
        <Check name="try" value="new" checked={typed.isNewTry}>
          {t('artefacts.new-try')}
        </Check>
      ) : null}
      <details open={typed.studentIds.length !== 1}>
        <summary>{t('artefacts.together')}</summary>
        <fieldset id="students">
          <legend class="visually-hidden">{t('artefacts.who')}</legend>
          <div class="taps">
            {students.map(({ studentId, display }) => (
              <label>
                <input
                  type="checkbox"
                  name="students"
                  value={studentId}
                  checked={typed.studentIds.includes(studentId)}
                />
                <span>
                  <bdi>{display}</bdi>
                </span>
                <Icon name="check" />
              </label>
            ))}
          </div>
        </fieldset>
        <p class="soft">{t('artefacts.together-help')}</p>
      </details>
      <Button kind="main">{t('artefacts.add')}</Button>
    </form>
  );
}
