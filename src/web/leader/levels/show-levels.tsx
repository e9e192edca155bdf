import { readLevels } from '#school/calculation-changes/read-levels.ts';
import { LevelsView, titleOfLevels } from '#web/blocks/levels/levels-view.tsx';
import { nameMethods } from '#web/blocks/levels/name-methods.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayMethod } from '#web/blocks/say-method.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';

/** Where the school's pages about levels are. */
export const LEVELS = '/school/levels';

/** GET /school/levels: how levels come about at the school, which courses differ, and how that came. */
export async function showLevels(request: PageRequest): Promise<Response> {
  const { by, school, speech } = request;
  const { t } = speech;
  const levels = await request.inSchool((room) => readLevels(room, { by, courseId: null }));
  const { coursesMay, differing, making } = levels;
  return leaderPage(request, {
    title: titleOfLevels(speech, levels),
    current: 'school',
    content: (
      <LevelsView
        levels={levels}
        base={LEVELS}
        mayPropose
        makingAt={making && pathOfChange(making)}
        timeZone={school.timeZone}
        speech={speech}
        eyebrow={
          <a href="/school">
            <bdi>{school.name}</bdi>
          </a>
        }
        courses={
          <>
            <p>
              {coursesMay.length === 0
                ? t('calculation.courses-follow')
                : t('calculation.courses-may', { methods: nameMethods(speech, coursesMay) })}
            </p>
            {differing.length > 0 ? (
              <ul>
                {differing.map(({ courseId, title, choice }) => (
                  <li>
                    <a href={`/courses/${courseId}/levels`}>
                      {t('calculation.course-differs', {
                        course: title,
                        method: sayMethod(speech, choice.method, choice.settings).name,
                      })}
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
          </>
        }
      />
    ),
  });
}

function pathOfChange({ id, courseId }: { id: string; courseId: string | null }): string {
  return `${courseId === null ? LEVELS : `/courses/${courseId}/levels`}/changes/${id}`;
}
