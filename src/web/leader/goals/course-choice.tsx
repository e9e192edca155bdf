import type { Speech } from '#locales/translate.ts';
import { Button } from '#web/ui/button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import type { CourseGoals } from './group-by-course.ts';

type Props = {
  readonly courses: readonly CourseGoals[];
  readonly chosen: CourseGoals | undefined;
  readonly speech: Speech;
};

/** One course with its classes, or all of them. */
export function CourseChoice({ courses, chosen, speech: { t } }: Props) {
  return (
    <form method="get" action="/school/goals" class="filters" role="search">
      <SelectField
        id="course"
        name="course"
        label={t('goals.course')}
        value={chosen?.courseId ?? ''}
        options={[
          { value: '', label: t('goals.every-course') },
          ...courses.map(({ courseId, title }) => ({ value: courseId, label: title })),
        ]}
      />
      <div>
        <Button>{t('goals.choose-course')}</Button>
      </div>
    </form>
  );
}
