import { z } from 'zod';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import { listMyClasses } from '#school/courses/list-my-classes.ts';
import { changeSlot } from '#school/retakes/change-slot.ts';
import { offerSlot } from '#school/retakes/offer-slot.ts';
import type { SlotTerms } from '#school/retakes/retake-slot.ts';
import { withdrawSlot } from '#school/retakes/withdraw-slot.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { several, words, writeId } from '../course/form-parts.ts';
import { teacherPage } from '../teacher-page.tsx';
import { slotPage } from './show-slot.tsx';
import { SlotForm, SlotProblems } from './slot-form.tsx';

const form = z.object({
  write: writeId,
  day: words,
  startsAt: words,
  endsAt: words,
  place: words,
  places: words,
  class: several,
});
const onlyWrite = z.object({ write: writeId });

/** GET /retakes/slots/new: a slot for all one's classes, until another choice is made. */
export async function showOfferSlot(request: PageRequest): Promise<Response> {
  const classIds = request.standing.teaches.map(({ classId }) => classId);
  return offerPage(request, {
    typed: { day: '', startsAt: '15:00', endsAt: '15:45', place: '', places: 6, classIds },
    problems: [],
  });
}

/** POST /retakes/slots/new */
export async function actOfferSlot(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const sent = await readForm(c, form);
  const typed = termsOf(sent);
  try {
    await request.inSchool((school) => offerSlot(school, { by, slotId: sent.write, terms: typed }));
  } catch (failure) {
    if (failure instanceof Invalid) return offerPage(request, { typed, problems: failure.problems });
    throw failure;
  }
  return c.redirect(`/retakes?done=retakes.done-offered&undo=${sent.write}`, 303);
}

/** POST /retakes/slots/:slotId: the slot says something else from now on. */
export async function actChangeSlot(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const slotId = c.req.param('slotId') ?? '';
  const sent = await readForm(c, form);
  const terms = termsOf(sent);
  try {
    await request.inSchool((school) => changeSlot(school, { by, writeId: sent.write, slotId, terms }));
  } catch (failure) {
    if (failure instanceof Invalid) return slotPage(request, { typed: terms, problems: failure.problems });
    if (failure instanceof Conflict) return c.redirect('/retakes?done=retakes.done-changed', 303);
    throw failure;
  }
  return c.redirect(`/retakes?done=retakes.done-slot-changed&undo=${sent.write}`, 303);
}

/** POST /retakes/slots/:slotId/withdraw */
export async function actWithdrawSlot(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write } = await readForm(c, onlyWrite);
  const slotId = c.req.param('slotId') ?? '';
  await request.inSchool((school) => withdrawSlot(school, { by, writeId: write, slotId }));
  return c.redirect(`/retakes?done=retakes.done-withdrawn&undo=${write}`, 303);
}

async function offerPage(
  request: PageRequest,
  { typed, problems }: { typed: SlotTerms; problems: Invalid['problems'] },
): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const classes = await request.inSchool((school) =>
    listMyClasses(school, { by, language: speech.language }),
  );
  return teacherPage(request, {
    title: t('retakes.offer'),
    current: 'classes',
    width: 'middle',
    status: problems.length > 0 ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">{t('retakes.eyebrow')}</p>
          <h1>{t('retakes.offer')}</h1>
        </header>
        <SlotProblems problems={problems} speech={speech} />
        <SlotForm
          action="/retakes/slots/new"
          classes={classes}
          typed={typed}
          problems={problems}
          act={t('retakes.slot-offer')}
          speech={speech}
        />
      </>
    ),
  });
}

function termsOf(sent: z.output<typeof form>): SlotTerms {
  const { day, startsAt, endsAt, place, places, class: classIds } = sent;
  return {
    day,
    startsAt,
    endsAt,
    place,
    places: places.trim() === '' ? Number.NaN : Number(places),
    classIds,
  };
}
