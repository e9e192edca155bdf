import { z } from 'zod';
import { bringBackSaid, takeBackSaid, undoNotes } from '#school/habits/end-said.ts';
import { noteHabit } from '#school/habits/note-habit.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { notingPage } from './show-noting.tsx';

const form = z.object({
  write: z.string(),
  habit: z.string(),
  students: z.union([z.string(), z.array(z.string())]).default([]),
  // Enter in the box of words says what was seen.
  kind: z.enum(['seen', 'coach', 'thanks']).default('seen'),
  body: z.string().trim().max(500).default(''),
});

/** POST /classes/:classId/habits: one tap for all the names. */
export async function actNote(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const classId = c.req.param('classId') ?? '';
  const { write, habit, students, kind, body } = await readForm(c, form);
  const studentIds = [students].flat();
  if (studentIds.length === 0)
    return notingPage(request, { habitId: habit, body, problem: speech.t('habits.problem-nobody') });
  await request.inSchool((school) =>
    noteHabit(school, {
      by,
      notes: {
        writeId: write,
        classId,
        habitId: habit,
        studentIds,
        kind,
        body,
        language: speech.language,
      },
    }),
  );
  return c.redirect(`/classes/${classId}/habits?habit=${habit}&done=habits.done-noted&undo=${write}`, 303);
}

const undo = z.object({ write: z.string(), to: z.string().optional() });

/** POST /classes/:classId/habits/:writeId/undo: takes back all of one tap. */
export async function actUndoNotes(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write } = await readForm(c, undo);
  const noted = c.req.param('writeId') ?? '';
  await request.inSchool((school) => undoNotes(school, { by, writeId: write, noted }));
  return c.redirect(`/classes/${c.req.param('classId') ?? ''}/habits?done=habits.done-taken-back`, 303);
}

/** POST /habits/:saidId/take-back */
export async function actTakeBackSaid(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const saidId = c.req.param('saidId') ?? '';
  const { write: writeId, to } = await readForm(c, undo);
  await request.inSchool((school) => takeBackSaid(school, { by, writeId, saidId }));
  return c.redirect(`${localPath(to)}?done=habits.done-taken-back&undo=${saidId}`, 303);
}

/** POST /habits/:saidId/bring-back */
export async function actBringBackSaid(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const saidId = c.req.param('saidId') ?? '';
  const { write: writeId, to } = await readForm(c, undo);
  await request.inSchool((school) => bringBackSaid(school, { by, writeId, saidId }));
  return c.redirect(`${localPath(to)}?done=habits.done-brought-back`, 303);
}
