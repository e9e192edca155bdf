import { z } from 'zod';
import { takeIn } from '#school/transfers/take-in.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { NEW_STUDENT } from './take-in-form.tsx';
import { uploadPage } from './upload-page.tsx';

const form = z.object({
  write: z.string(),
  student: z.string().default(''),
  sure: z.literal('yes').optional(),
});

/** POST /people/transfers/:uploadId — the package is shown beside a student's record from now on. */
export async function actTakeIn(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const { t } = speech;
  const { write, student, sure } = await readForm(c, form);
  if (student === '')
    return uploadPage(request, {
      problems: [{ fieldId: 'student', message: t('transfers.problem-whose') }],
    });
  const taken = await request.inSchool((room) =>
    takeIn(room, {
      by,
      take: {
        writeId: write,
        uploadId: c.req.param('uploadId') ?? '',
        studentId: student === NEW_STUDENT ? undefined : student,
        isSure: sure !== undefined,
      },
    }),
  );
  switch (taken.outcome) {
    case 'other-name':
      return uploadPage(request, {
        problems: [{ fieldId: 'sure', message: t('transfers.problem-sure') }],
        chosen: student,
      });
    case 'here-already':
      return c.redirect(`/people/${taken.studentId}?done=transfers.done-here-already`, 303);
    case 'taken-in':
      return c.redirect(`/people/${taken.studentId}?done=transfers.done-taken-in`, 303);
  }
}
