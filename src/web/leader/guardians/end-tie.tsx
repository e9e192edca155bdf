import { z } from 'zod';
import { endReasons } from '#core/policy/guardianships.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { countWhatStops, type WhatStops } from '#school/families/count-what-stops.ts';
import { endGuardianship } from '#school/families/end-guardianship.ts';
import type { FamilyTie } from '#school/families/list-family.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { dayOf } from './guardianship-form.ts';
import { loadTie } from './load-tie.ts';
import { type FamilyProblems, NO_PROBLEMS, sayProblems } from './say-problems.ts';

const form = z.object({
  write: z.uuid(),
  reason: z.enum(endReasons),
  words: z.string().trim().max(500).default(''),
  on: z.string().trim().max(20).default(''),
  when: z.enum(['now', 'day']).default('now'),
});

type Typed = z.output<typeof form>;

/** GET /guardianships/:guardianshipId/end — names both, says what stops at once, and asks why. */
export async function showEndTie(request: PageRequest): Promise<Response> {
  return endPage(request, { typed: undefined, problems: NO_PROBLEMS });
}

async function endPage(
  request: PageRequest,
  { typed, problems, status }: { typed: Typed | undefined; problems: FamilyProblems; status?: 422 },
): Promise<Response> {
  const { c, by, speech, school } = request;
  const { t } = speech;
  const id = c.req.param('guardianshipId') ?? '';
  const { tie, stops } = await request.inSchool(async (room) => {
    const found = await loadTie(room, { by, id, timeZone: school.timeZone });
    return { tie: found, stops: await countWhatStops(room, { by, ...found }) };
  });
  if (tie.state === 'ended' && tie.endReason !== 'import')
    throw new NotFound('This guardianship has ended already.');
  const title = t('guardians.end-title', { adult: tie.adult, student: tie.student });
  return leaderPage(request, {
    title,
    current: 'people',
    width: 'middle',
    status,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/people/${tie.studentId}/family`}>{t('guardians.back', { name: tie.student })}</a>
          </p>
          <h1>{title}</h1>
        </header>
        <Notice warn>
          <Stops tie={tie} stops={stops} request={request} />
        </Notice>
        <form method="post" action={c.req.path} class="form stack">
          <ErrorSummary title={t('guardians.problems')} errors={problems.list} />
          <HiddenFields fields={{ write: newId() }} />
          <SelectField
            id="reason"
            name="reason"
            label={t('guardians.why-title')}
            value={typed?.reason ?? 'court-order'}
            options={endReasons.map((reason) => ({ value: reason, label: t(`guardians.why.${reason}`) }))}
          />
          <TextArea
            id="words"
            name="words"
            label={t('guardians.words')}
            help={t('guardians.words-help')}
            value={typed?.words}
            error={problems.of('words')}
            attributes={{ dir: 'auto', maxlength: 500 }}
          />
          <p class="soft">{t('guardians.end-orders')}</p>
          <Button kind="away" name="when" value="now">
            {t('guardians.end-now')}
          </Button>
          {tie.state === 'ended' ? null : (
            <details open={problems.of('on') !== undefined}>
              <summary>{t('guardians.end-on-title')}</summary>
              <div class="stack">
                <TextField
                  id="on"
                  name="on"
                  type="date"
                  label={t('guardians.end-on')}
                  value={typed?.on}
                  error={problems.of('on')}
                  short
                />
                <Button name="when" value="day">
                  {t('guardians.end-on-go')}
                </Button>
              </div>
            </details>
          )}
        </form>
      </>
    ),
  });
}

function Stops({
  tie: { adult, student },
  stops,
  request: {
    speech: { t },
  },
}: {
  readonly tie: FamilyTie;
  readonly stops: WhatStops;
  readonly request: PageRequest;
}) {
  return (
    <>
      <p>{t('guardians.end-lede')}</p>
      <ul>
        <li>{t('guardians.stops-links', { count: stops.links, student })}</li>
        <li>{t('guardians.stops-letters', { count: stops.letters, student })}</li>
        <li>{t('guardians.stops-sessions', { count: stops.sessions, student })}</li>
        <li>{t('guardians.stops-invitations', { count: stops.invitations })}</li>
        <li>{t('guardians.stops-writing', { adult, student })}</li>
        <li>{t('guardians.stops-roster')}</li>
      </ul>
      <p>{t('guardians.teachers-see', { adult })}</p>
    </>
  );
}

/** POST /guardianships/:guardianshipId/end — at once, or on a day to come. */
export async function endTie(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const id = c.req.param('guardianshipId') ?? '';
  const typed = await readForm(c, form);
  try {
    const onDay = typed.when === 'day' ? dayOf(typed.on, 'on') : null;
    if (typed.when === 'day' && onDay === null) throw new Invalid([{ field: 'on', problem: 'no-day' }]);
    const { studentId } = await request.inSchool((room) =>
      endGuardianship(room, {
        by,
        writeId: typed.write,
        guardianshipId: id,
        ending: { reason: typed.reason, words: typed.words, onDay },
      }),
    );
    const done = onDay === null ? 'guardians.done-ended' : 'guardians.done-end-planned';
    return c.redirect(`/people/${studentId}/family?done=${done}`, 303);
  } catch (failure) {
    if (!(failure instanceof Invalid)) throw failure;
    return endPage(request, { typed, problems: sayProblems(speech, failure.problems), status: 422 });
  }
}
