import { z } from 'zod';
import { parseDay } from '#core/time/parse-day.ts';
import { weekOf } from '#core/time/week-of.ts';
import { approveParts } from '#school/messages/approve-parts.ts';
import { skipPart } from '#school/messages/skip-part.ts';
import { type TakenBack, takeBackParts } from '#school/messages/take-back-parts.ts';
import { undoAct } from '#school/messages/undo-act.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { type MessagesPlace, pathOf, readClass } from './week-of-page.ts';

const read = z
  .string()
  .regex(/^\S{36} \S{36}$/)
  .transform((text) => {
    const [partId = '', versionId = ''] = text.split(' ');
    return { partId, versionId };
  });

const week = z.string().optional();
const one = z.object({ write: z.uuid(), week });
const approvals = one.extend({
  part: z.union([read.transform((part) => [part]), z.array(read)]),
  all: z.literal('yes').optional(),
});

/** POST /classes/:classId/messages/approvals — one or all that were read. */
export async function approve(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const form = await readForm(c, approvals);
  const place = placeOf(request, form.week);
  const outcome = await request.inSchool((school) =>
    approveParts(school, { by, writeId: form.write, parts: form.part }),
  );
  const done =
    outcome.changed.length > 0
      ? 'messages.done-some-changed'
      : form.all
        ? 'messages.done-approved-all'
        : 'messages.done-approved';
  return c.redirect(pathOf(place, { done, undo: form.write }), 303);
}

/** POST /classes/:classId/messages/:partId/skip — not this week. */
export async function skip(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const form = await readForm(c, one);
  const place = placeOf(request, form.week);
  const partId = c.req.param('partId') ?? '';
  await request.inSchool((school) => skipPart(school, { by, writeId: form.write, partId }));
  return c.redirect(pathOf(place, { done: 'messages.done-skipped', undo: form.write }), 303);
}

/** POST /classes/:classId/messages/:partId/take-back */
export async function takeBack(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const form = await readForm(c, one);
  const place = placeOf(request, form.week);
  const partIds = [c.req.param('partId') ?? ''];
  const back = await request.inSchool((school) =>
    takeBackParts(school, { by, writeId: form.write, partIds }),
  );
  return c.redirect(pathOf(place, { done: sayBack(back) }), 303);
}

/** POST /classes/:classId/messages/undo/:writeId — what the toast offered. */
export async function undoMessage(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const form = await readForm(c, one);
  const place = placeOf(request, form.week);
  const undoes = c.req.param('writeId') ?? '';
  const back = await request.inSchool((school) => undoAct(school, { by, writeId: form.write, undoes }));
  return c.redirect(pathOf(place, { done: sayBack(back) }), 303);
}

function sayBack({ alreadyOut }: TakenBack): string {
  return alreadyOut.length > 0 ? 'messages.done-already-out' : 'messages.done-taken-back';
}

function placeOf(request: PageRequest, asked: string | undefined): MessagesPlace {
  return {
    classId: readClass(request),
    week: weekOf(parseDay(asked ?? '') ?? request.standing.today),
    tab: 'to-read',
  };
}
