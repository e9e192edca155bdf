import type { Speech } from '#locales/translate.ts';
import { Choice } from '#web/ui/choice.tsx';

type Props = {
  readonly value: 'teacher' | 'co-teacher';
  readonly speech: Speech;
  /** The heading above says it already */
  readonly quiet?: boolean;
};

/** Teacher or co-teacher: both record evidence. */
export function RoleChoice({ value, speech: { t }, quiet }: Props) {
  return (
    <Choice
      legend={t('classes.role')}
      quietLegend={quiet}
      name="role"
      fit
      value={value}
      options={[
        { value: 'teacher', label: t('classes.teacher') },
        { value: 'co-teacher', label: t('classes.co-teacher') },
      ]}
    />
  );
}
