import type { Speech } from '#locales/translate.ts';
import type { OpenCapture } from '#school/evidence/open-capture.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

/** What is missing before anything can be noted: a goal, or a student. */
export function CaptureEmpty({
  opened: { klass, goal },
  speech: { t },
}: {
  opened: OpenCapture;
  speech: Speech;
}) {
  return (
    <header class="page-head">
      <p class="eyebrow">
        <bdi>
          {klass.courseTitle}, {klass.title}
        </bdi>
      </p>
      <h1>{t('frame.capture')}</h1>
      {goal ? (
        <p>{t('teacher.no-students')}</p>
      ) : (
        <EmptyState title={t('teacher.no-goals')}>
          <p>{t('teacher.no-goals-next')}</p>
          <LinkButton kind="main" href={`/courses/${klass.courseId}`}>
            {t('teacher.open-course')}
          </LinkButton>
        </EmptyState>
      )}
    </header>
  );
}
