import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { listParts } from '#school/messages/list-parts.ts';
import { readerOf, renderPart } from '#school/messages/render-part.ts';
import type { Benchmark } from './measures/benchmark.ts';
import { timeEach } from './measures/time-each.ts';

/** Drafts a week's parts of a class of 34 and says each in the languages of the student's adults: all fourteen. */
export const messagesBench: Benchmark = {
  name: 'messages',
  run: async (places) => {
    const { database } = await places.database();
    const { schoolId, measured, lastWeek, today, actor } = await places.school();
    const { classId, teacherId } = measured;
    const by = await actor(teacherId);
    const draft = async (school: InSchool) => {
      const { drafted } = await draftParts(school, { by, classId, week: lastWeek });
      const { parts, words } = await listParts(school, { by, classId, week: lastWeek, language: 'en' });
      const languages = new Set<string>();
      for (const { part, student, adults } of parts) {
        if (part.content.kind !== 'draft') continue;
        for (const { language } of adults) {
          languages.add(language);
          renderPart(part.content.slots, {
            called: student.called,
            words,
            reader: readerOf(language),
            today,
          });
        }
      }
      if (drafted !== 34 || languages.size !== 14)
        throw new Error(`${drafted} drafts in ${languages.size} languages are not what is measured`);
      throw new Undone();
    };
    // Every turn is taken back, so that the next has as much to draft.
    const taken = await timeEach({ times: 30 }, () =>
      inSchool(database, schoolId, draft).catch((error) => {
        if (!(error instanceof Undone)) throw error;
      }),
    );
    return [
      {
        name: 'message parts, 34 drafts in 14 languages',
        value: taken.p50,
        p95: taken.p95,
        unit: 'ms',
        budget: 150,
        better: 'lower',
      },
    ];
  },
};

class Undone extends Error {}
