import type { MessageKey, Speech } from '#locales/translate.ts';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { settingField, type TypedLevels } from './form-of-levels.ts';
import { listSettings, type Setting, typedNumber } from './list-settings.ts';
import type { SaidProblem } from './say-problem.ts';

const labels = {
  lambda: 'calculation.setting-lambda',
  newest: 'calculation.setting-newest',
  k: 'calculation.setting-k',
  n: 'calculation.setting-n',
  tie: 'calculation.setting-tie',
  pick: 'calculation.setting-pick',
} as const satisfies Record<string, MessageKey>;
const options = {
  recent: 'calculation.option-recent',
  higher: 'calculation.option-higher',
  none: 'calculation.option-none',
  'smaller-error': 'calculation.option-smaller-error',
} as const satisfies Record<string, MessageKey>;

type Props = {
  readonly method: { readonly key: string; readonly name: string };
  readonly typed: TypedLevels;
  readonly problems: readonly SaidProblem[];
  readonly speech: Speech;
};

/** What can be set about one method; of those not chosen it stays out of sight. */
export function SettingFields(props: Props) {
  const { method, speech } = props;
  const settings = listSettings(method.key);
  if (settings.length === 0) return null;
  return (
    <fieldset class="settings stack-s">
      <legend class="visually-hidden">{speech.t('calculation.settings', { method: method.name })}</legend>
      {settings.map((setting) => (
        <SettingField {...props} setting={setting} />
      ))}
    </fieldset>
  );
}

function SettingField({ method, typed, problems, speech, setting }: Props & { readonly setting: Setting }) {
  const { t } = speech;
  const id = settingField(method.key, setting.name);
  const label = say(speech, labels, setting.name);
  const given = typed[id];
  const error = problems.find(({ fieldId }) => fieldId === id)?.message;
  if (setting.kind === 'choice')
    return (
      <SelectField
        id={id}
        name={id}
        label={label}
        error={error}
        value={typeof given === 'string' && given !== '' ? given : setting.usual}
        options={setting.options.map((value) => ({ value, label: say(speech, options, value) }))}
      />
    );
  const { least, most, usual } = setting;
  return (
    <TextField
      id={id}
      name={id}
      type="number"
      short
      label={label}
      help={t('calculation.between', {
        least: speech.number(least),
        most: speech.number(most),
        usual: speech.number(usual, { maximumFractionDigits: 4 }),
      })}
      error={error}
      value={typeof given === 'string' && given !== '' ? given : typedNumber(usual)}
      attributes={{ min: least, max: most, step: setting.isWhole ? 1 : 'any' }}
    />
  );
}

/** What has no words yet goes by its name in the schema. */
function say({ t }: Speech, known: Readonly<Record<string, PlainKey>>, name: string): string {
  const key = Object.hasOwn(known, name) ? known[name] : undefined;
  return key ? t(key) : name;
}

type PlainKey = (typeof labels)[keyof typeof labels] | (typeof options)[keyof typeof options];
