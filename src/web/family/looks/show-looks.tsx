import type { Speech } from '#locales/translate.ts';
import { type Look, listLooks } from '#school/trails/list-looks.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { signedInPage } from '../signed-in-page.tsx';

/** GET /family/students/:studentId/looks: who of the school looked at my child's record. */
export async function showLooks(request: PageRequest): Promise<Response> {
  const { by, c, school, speech } = request;
  const { t } = speech;
  const studentId = c.req.param('studentId') ?? '';
  const { name, looks } = await request.inSchool((room) =>
    listLooks(room, { by, studentId, timeZone: school.timeZone }),
  );
  const title = t('looks.title', { name: name.called });
  const days = Map.groupBy(looks, ({ on }) => on);
  return signedInPage(request, {
    title,
    content: (
      <>
        <p class="eyebrow">
          <a href={`/family/students/${studentId}`}>{t('looks.back', { name: name.called })}</a>
        </p>
        <h1>{title}</h1>
        <p>{t('looks.lede')}</p>
        {looks.length === 0 ? <p>{t('looks.none')}</p> : null}
        {[...days].map(([day, ofDay]) => (
          <section class="stack-s">
            <h2>{speech.day(day, 'full')}</h2>
            <ul>
              {ofDay.map((look) => (
                <li>
                  <LookLine look={look} speech={speech} name={name.called} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p class="soft">{t('looks.withheld')}</p>
      </>
    ),
  });
}

function LookLine({
  look,
  speech,
  name,
}: {
  readonly look: Look;
  readonly speech: Speech;
  readonly name: string;
}) {
  const { t } = speech;
  if (look.who === null) return <>{t('looks.counsellor')}</>;
  return (
    <>
      <bdi>{look.who}</bdi>, {sayWho(look, speech, name)}:{' '}
      {speech.list(look.lookedAt.map((what) => sayWhat(what, speech)))}
    </>
  );
}

function sayWho({ relation }: Look, { t }: Speech, name: string): string {
  if (relation === 'teaches') return t('looks.who-teaches', { name });
  if (relation === 'leads') return t('looks.who-leads');
  if (relation === 'teaches ENL') return t('looks.who-enl', { name });
  return t('looks.who-office');
}

function sayWhat(what: Look['lookedAt'][number], { t }: Speech): string {
  return {
    record: t('looks.what-record'),
    messages: t('looks.what-messages'),
    class: t('looks.what-class'),
    office: t('looks.what-office'),
  }[what];
}
