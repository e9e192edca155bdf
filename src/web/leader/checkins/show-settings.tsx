import { newId } from '#platform/db/new-id.ts';
import type { LastReader } from '#school/checkins/list-last-readers.ts';
import { openSettings } from '#school/checkins/open-settings.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { writeNumbers } from './numbers-as-text.ts';

/** What the form says. */
export interface SettingsForm {
  readonly offered: boolean;
  readonly wait: string;
  readonly people: readonly string[];
  readonly numbers: string;
}

/** What was typed, and why it could not be taken. */
export interface ReturnedSettings extends SettingsForm {
  readonly fieldId: 'set-wait' | 'set-people' | 'set-numbers';
  readonly problem: string;
}

/** GET /school/check-in: whether check-ins are offered, whom a request reaches last, and numbers to call. */
export async function showSettings(request: PageRequest): Promise<Response> {
  return settingsPage(request, undefined);
}

/** The same page, with what was typed where it could not be taken. */
export async function settingsPage(
  request: PageRequest,
  returned: ReturnedSettings | undefined,
): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const { settings, staff } = await request.inSchool((school) => openSettings(school, { by }));
  const typed: SettingsForm = returned ?? {
    offered: settings.offered,
    wait: String(settings.waitMinutes / 60),
    people: settings.lastReaderIds,
    numbers: writeNumbers(settings.numbers),
  };
  return leaderPage(request, {
    title: t('checkins.set-title'),
    current: 'school',
    width: 'narrow',
    status: returned ? 422 : 200,
    undoAction: (id) => `/school/check-in/undo/${id}`,
    content: (
      <>
        <header class="page-head">
          <h1>{t('checkins.set-title')}</h1>
          {returned ? (
            <ErrorSummary
              title={t('errors.invalid-title')}
              errors={[{ fieldId: returned.fieldId, message: returned.problem }]}
            />
          ) : null}
          <p class="lede">{t('checkins.set-lede')}</p>
        </header>
        <Form typed={typed} staff={staff} returned={returned} request={request} />
      </>
    ),
  });
}

function Form({
  typed,
  staff,
  returned,
  request,
}: {
  readonly typed: SettingsForm;
  readonly staff: readonly LastReader[];
  readonly returned: ReturnedSettings | undefined;
  readonly request: PageRequest;
}) {
  const { t } = request.speech;
  const problem = (fieldId: ReturnedSettings['fieldId']) =>
    returned?.fieldId === fieldId ? returned.problem : undefined;
  return (
    <form method="post" action="/school/check-in" class="form stack">
      <HiddenFields fields={{ write: newId() }} />
      <Check name="offered" value="yes" checked={typed.offered}>
        {t('checkins.set-offered')}
      </Check>
      <TextField
        id="set-wait"
        name="wait"
        type="number"
        short
        label={t('checkins.set-wait')}
        help={t('checkins.set-wait-hint')}
        value={typed.wait}
        error={problem('set-wait')}
        attributes={{ min: 0.25, max: 40, step: 0.25 }}
      />
      <fieldset class="field stack-s" id="set-people">
        <legend class="label">{t('checkins.set-people')}</legend>
        <p class="note">{t('checkins.set-people-hint')}</p>
        {staff.map(({ personId, display }) => (
          <Check name="people" value={personId} checked={typed.people.includes(personId)}>
            <bdi>{display}</bdi>
          </Check>
        ))}
      </fieldset>
      <TextArea
        id="set-numbers"
        name="numbers"
        label={t('checkins.set-numbers')}
        help={t('checkins.set-numbers-hint')}
        value={typed.numbers}
        error={problem('set-numbers')}
        attributes={{ dir: 'auto', maxlength: 2000 }}
      />
      <Button kind="main">{t('checkins.set-save')}</Button>
    </form>
  );
}
