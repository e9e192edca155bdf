import { isId, newId } from '#platform/db/new-id.ts';
import { listSchoolClasses } from '#school/classes/list-school-classes.ts';
import { listInvited } from '#school/invitations/list-invited.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { InvitedRow } from './invited-row.tsx';

/** GET /people/invitations — which adults have no way in, what they have in hand, and the making of letters and mails. */
export async function showInvitations(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t, language } = speech;
  const asked = c.req.query('class') ?? '';
  const { classes, invited } = await request.inSchool(async (room) => {
    const all = await listSchoolClasses(room, { by, language });
    const classId = isId(asked) && all.some((each) => each.classId === asked) ? asked : undefined;
    return { classes: all, invited: await listInvited(room, { by, classId, language }) };
  });
  const waiting = invited.filter(({ state }) => state !== 'signs-in');
  const inside = invited.filter(({ state }) => state === 'signs-in');
  const title = t('guardians.invite-title', { count: waiting.length });
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href="/people/guardianships">{t('guardians.gaps')}</a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('guardians.invite-lede')}</p>
        </header>
        <form method="get" action="/people/invitations" class="filters">
          <SelectField
            id="class"
            name="class"
            label={t('guardians.invite-class')}
            value={asked}
            options={[
              { value: '', label: t('guardians.invite-all-classes') },
              ...classes.map(({ classId, title: name, courseTitle }) => ({
                value: classId,
                label: `${name} · ${courseTitle}`,
              })),
            ]}
          />
          <div class="line">
            <Button>{t('guardians.invite-show')}</Button>
          </div>
        </form>
        <section class="ledger" aria-labelledby="waiting">
          <h2 id="waiting">{t('guardians.invite-waiting')}</h2>
          {waiting.length === 0 ? (
            <p>{t('guardians.invite-waiting-none')}</p>
          ) : (
            <form method="post" action="/people/invitations" class="stack">
              <HiddenFields fields={{ write: newId(), class: asked }} />
              <ul class="rows">
                {waiting.map((adult) => (
                  <InvitedRow
                    adult={adult}
                    request={request}
                    // Of a class the ones that have nothing in hand are chosen; of a whole school nobody is.
                    chosen={asked !== '' && adult.state !== 'open'}
                  />
                ))}
              </ul>
              <p class="soft">{t('guardians.invite-newer')}</p>
              <div class="line">
                <Button kind="main" name="channel" value="letter">
                  {t('guardians.invite-print')}
                </Button>
                <Button name="channel" value="mail">
                  {t('guardians.invite-send')}
                </Button>
              </div>
            </form>
          )}
        </section>
        {/* Apart from the form of the rows: its first button is the one that Enter presses. */}
        {waiting.map(({ state, invitation }) =>
          state === 'open' && invitation ? (
            <form
              method="post"
              id={`take-back-${invitation.invitationId}`}
              action={`/people/invitations/${invitation.invitationId}/take-back`}
            >
              <HiddenFields fields={{ class: asked }} />
            </form>
          ) : null,
        )}
        {inside.length > 0 ? (
          <details>
            <summary>
              {t('guardians.invite-inside')} ({speech.number(inside.length)})
            </summary>
            <ul class="rows">
              {inside.map(({ adultId, display, children }) => (
                <li class="row">
                  <div>
                    <p class="who">
                      <a href={`/people/${adultId}`}>
                        <bdi>{display}</bdi>
                      </a>
                    </p>
                    <p class="what">
                      {children.map((child) => (
                        <bdi>{child.display}</bdi>
                      ))}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </>
    ),
  });
}
