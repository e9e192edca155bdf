import type { Speech } from '#locales/translate.ts';
import type { DescribedClass } from '#school/overviews/describe-my-classes.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

/** One class: who and how many, what is in focus, which words wait, and where one can go. */
export function ClassRow({
  each,
  speech: { t },
}: {
  readonly each: DescribedClass;
  readonly speech: Speech;
}) {
  const { classId, courseId, courseTitle, title, students, focus, drafts, replies } = each;
  const to = (page: string) => `/classes/${classId}/${page}`;
  return (
    <li class="row">
      <div class="stack-s">
        <h2 class="who">
          <bdi>
            {courseTitle}, {title}
          </bdi>
        </h2>
        <p class="what">
          <span>{t('teacher.students', { count: students })}</span>
          <a href={to('feedback')}>{t('words.feedback')}</a>
          <a href={to('groups')} aria-label={t('groups.name-of', { klass: `${courseTitle}, ${title}` })}>
            {t('groups.name')}
          </a>
          {drafts > 0 ? <a href={to('messages')}>{t('teacher.drafts', { count: drafts })}</a> : null}
          {replies > 0 ? <a href={to('messages')}>{t('teacher.replies', { count: replies })}</a> : null}
          <a href={to('chances')} aria-label={t('windows.drop-in-of', { klass: `${courseTitle}, ${title}` })}>
            {t('windows.drop-in-title')}
          </a>
        </p>
        {focus.length > 0 ? (
          <p class="line">
            {focus.map((goal) => (
              <InFocus spoken={`${t('words.in-focus')}:`}>
                <bdi lang={goal.language}>{goal.title}</bdi>
              </InFocus>
            ))}
          </p>
        ) : (
          <p class="soft">
            {t('teacher.nothing-in-focus')}{' '}
            <a href={`/courses/${courseId}/units`}>{t('teacher.plan-unit')}</a>
          </p>
        )}
      </div>
      <div class="acts">
        <LinkButton href={to('map')}>{t('frame.map')}</LinkButton>
        <LinkButton href={to('capture')}>{t('frame.capture')}</LinkButton>
        <LinkButton href={to('evaluate')}>{t('frame.evaluate')}</LinkButton>
        <LinkButton href={to('messages')}>{t('frame.messages')}</LinkButton>
        <LinkButton href={to('habits')}>{t('habits.link')}</LinkButton>
      </div>
    </li>
  );
}
