import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import { sayLevel } from '#web/blocks/say-level.ts';
import { Choice } from '#web/ui/choice.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import {
  FEWEST_LEVELS,
  MOST_LEVELS,
  namedIn,
  nameField,
  readAsField,
  type TypedLevels,
} from './form-of-levels.ts';
import { sayScale } from './say-levels.ts';
import type { SaidProblem } from './say-problem.ts';

type Props = {
  readonly scale: Scale;
  readonly typed: TypedLevels;
  readonly problems: readonly SaidProblem[];
  readonly speech: Speech;
};

const levels = Array.from({ length: MOST_LEVELS }, (_, at) => at + 1);
const counts = levels.filter((level) => level >= FEWEST_LEVELS);

/** Keeps the scale, or asks for another: its levels, what they are called, the cut, and how the old ones are read. */
export function ScaleFields(props: Props) {
  const { scale, typed, problems, speech } = props;
  const { t } = speech;
  const error = problems.find(({ fieldId }) => fieldId === 'scale')?.message;
  return (
    <fieldset class={error ? 'field scale wrong' : 'field scale'} id="scale">
      <legend class="label">{t('calculation.scale')}</legend>
      {error ? <p class="error">{error}</p> : null}
      <label class="check">
        <input type="radio" name="scale" value="keep" checked={typed.scale === 'keep'} />
        <span>{t('calculation.scale-keep', { levels: speech.list(sayScale(speech, scale)) })}</span>
      </label>
      <label class="check">
        <input type="radio" name="scale" value="change" checked={typed.scale === 'change'} />
        <span>{t('calculation.scale-change')}</span>
      </label>
      <div class="other-scale stack">
        <Choice
          legend={t('calculation.scale-count')}
          name="count"
          value={typed.count}
          fit
          options={counts.map((count) => ({ value: String(count), label: speech.number(count) }))}
        />
        <p class="soft">{t('calculation.scale-names-help')}</p>
        {levels.map((level) => (
          <LevelNames {...props} level={level} />
        ))}
        <Cut {...props} />
        <Mapping {...props} />
      </div>
    </fieldset>
  );
}

function LevelNames({ typed, speech, level }: Props & { readonly level: number }) {
  return (
    <fieldset class="level-names">
      <legend class="label">{speech.t('calculation.scale-level', { level: speech.number(level) })}</legend>
      <div class="names">
        {namedIn.map(({ tag, name, dir }) => {
          const id = nameField(level, tag);
          const given = typed[id];
          return (
            <TextField
              id={id}
              name={id}
              label={<span lang={tag}>{name}</span>}
              value={typeof given === 'string' ? given : ''}
              attributes={{ lang: tag, dir, maxlength: 40 }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function Cut({ typed, problems, speech }: Props) {
  return (
    <SelectField
      id="cut"
      name="cut"
      label={speech.t('calculation.scale-cut')}
      value={typed.cut}
      error={problems.find(({ fieldId }) => fieldId === 'cut')?.message}
      options={counts.map((level) => ({
        value: String(level),
        label: speech.t('calculation.scale-level', { level: speech.number(level) }),
      }))}
    />
  );
}

/** For each level of now, the one it is read as. */
function Mapping({ scale, typed, problems, speech }: Props) {
  const { t } = speech;
  return (
    <fieldset class="field">
      <legend class="label">{t('calculation.scale-mapping')}</legend>
      <p class="help">{t('calculation.scale-mapping-help')}</p>
      <div class="names">
        {scale.levels.map(({ level }, at) => {
          const id = readAsField(at + 1);
          const given = typed[id];
          return (
            <SelectField
              id={id}
              name={id}
              label={t('calculation.read-as', { level: sayLevel(speech, level, scale).word })}
              value={typeof given === 'string' ? given : String(level)}
              error={problems.find(({ fieldId }) => fieldId === id)?.message}
              options={levels.map((each) => ({
                value: String(each),
                label: t('calculation.scale-level', { level: speech.number(each) }),
              }))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
