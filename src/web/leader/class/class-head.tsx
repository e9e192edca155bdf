import type { PropsWithChildren } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import type { KeptClass } from '#school/classes/get-school-class.ts';
import { sayYear } from '../years/say-year.ts';

type Props = {
  readonly klass: Pick<KeptClass, 'classId' | 'title' | 'courseTitle' | 'schoolYear' | 'code' | 'kind'>;
  readonly title: string;
  readonly speech: Speech;
  /** On a page below the class's own: the way back to it */
  readonly isBelow?: boolean;
};

/** What a page about a class begins with: its course and year, and its answer. */
export function ClassHead({ klass, title, speech: { t }, isBelow, children }: PropsWithChildren<Props>) {
  return (
    <header class="page-head">
      <p class="eyebrow dots">
        <span>
          <a href={`/school/classes?year=${klass.schoolYear}`}>{t('classes.all')}</a>
        </span>
        <span>
          <bdi>{klass.courseTitle}</bdi>
        </span>
        {isBelow ? (
          <span>
            <a href={`/school/classes/${klass.classId}`}>
              <bdi>{klass.title}</bdi>
            </a>
          </span>
        ) : null}
        <span>
          <bdi>{sayYear(klass.schoolYear)}</bdi>
        </span>
        {klass.kind === 'homeroom' ? <span>{t('classes.homeroom')}</span> : null}
        {klass.code ? (
          <span>
            <bdi>{klass.code}</bdi>
          </span>
        ) : null}
      </p>
      <h1>{title}</h1>
      {children}
    </header>
  );
}
