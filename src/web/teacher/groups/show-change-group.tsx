import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { openClassGroups } from '#school/groups/open-class-groups.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Check } from '#web/ui/check.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import { noProblems, type SaidProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import { MemberChecks, WordFields } from './group-fields.tsx';
import type { GroupForm } from './group-form.ts';
import { sayNames } from './say-group.ts';
import { WatchWord } from './watch-word.tsx';

/** GET /classes/:classId/groups/:groupId */
export async function showChangeGroup(request: PageRequest): Promise<Response> {
  return changeGroupPage(request, { typed: undefined, problems: noProblems });
}

/** The same page with what was typed and what was wrong with it. */
export async function changeGroupPage(
  request: PageRequest,
  { typed, problems }: { typed: GroupForm | undefined; problems: SaidProblems },
): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const classId = c.req.param('classId') ?? '';
  const { klass, students, now, before } = await request.inSchool((school) =>
    openClassGroups(school, { by, classId, language: speech.language }),
  );
  const group = [...now, ...before].find(({ groupId }) => groupId === c.req.param('groupId'));
  if (!group) throw new NotFound('There is no such group.');
  const ids = group.members.map(({ studentId }) => studentId);
  const here = `/classes/${classId}/groups`;
  const whose = `${klass.courseTitle}, ${klass.title}`;
  return teacherPage(request, {
    title: `${t('groups.change-title')} · ${whose}`,
    current: 'map',
    classId,
    whose,
    status: problems.list.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow dots">
            <span>
              <a href={here}>{t('groups.name')}</a>
            </span>
            <span>{t(`groups.purpose-${group.purpose}`)}</span>
            {group.task ? (
              <span>
                <bdi>{group.task.title}</bdi>
              </span>
            ) : null}
          </p>
          <h1>{sayNames(speech, group)}</h1>
        </header>
        <FormErrors speech={speech} problems={problems} />
        <form method="post" action={`${here}/${group.groupId}`} class="with-aside wide">
          <HiddenFields fields={{ write: newId() }} />
          {(typed?.was ?? ids).map((id) => (
            <input type="hidden" name="was" value={id} />
          ))}
          <div class="stack">
            <WatchWord
              notes={group.notes}
              nameOf={(id) => students.find(({ studentId }) => studentId === id)?.display ?? ''}
              level={2}
              speech={speech}
            />
            <MemberChecks
              students={students}
              chosen={typed?.student ?? ids}
              problems={problems}
              speech={speech}
            />
          </div>
          <div class="aside form stack">
            <Check name="moves" value="yes" checked={(typed?.moves ?? '') !== ''}>
              {t('groups.moves')}
            </Check>
            <WordFields
              reason={typed?.reason ?? group.reason ?? ''}
              lastDay={typed?.lastDay ?? group.lastDay ?? ''}
              problems={problems}
              speech={speech}
            />
            <div class="line acts">
              <Button kind="main">{t('groups.keep')}</Button>
              <LinkButton kind="plain" href={here}>
                {t('acts.cancel')}
              </LinkButton>
            </div>
          </div>
        </form>
      </>
    ),
  });
}
