import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { askApply } from '#school/imports/drafts/ask-apply.ts';
import { chooseForDraft } from '#school/imports/drafts/choose-for-draft.ts';
import { askUndo } from '#school/imports/undo/ask-undo.ts';
import type { TestWorld } from '#tests/database/open-world.ts';
import { smallRoster, withFile, withRow } from './make-roster.ts';
import { makeZip } from './make-zip.ts';
import { plantDraft } from './plant-import.ts';
import { runImportJobs } from './run-import-jobs.ts';

/** Imports of Ferry Point at every stage, by id. */
export interface PlantedImports {
  /** A table whose columns can be chosen */
  readonly table: string;
  /** Stopped by errors of several kinds */
  readonly broken: string;
  readonly applied: string;
  /** Would end more than a tenth of what the applied one brought */
  readonly cut: string;
  readonly undone: string;
  readonly waiting: string;
}

/** Uploads files as the leader, and lets the worker check, apply and undo them. */
export async function plantImports(opened: TestWorld): Promise<PlantedImports> {
  const by = await opened.world.actor('nwosu');
  const planting: Planting = { opened, by };
  let whole: Record<string, string> = smallRoster();
  for (let n = 1; n <= 8; n += 1)
    whole = withRow(whole, 'users.csv', `x${n},,,true,s1,student,,,Ada,Number${n},,,,,,,08,`);
  const applied = await apply(planting, await plant(planting, whole));
  const more = withRow(whole, 'users.csv', 'x9,,,true,s1,student,,,Efua,Once,,,,,,,08,');
  const undone = await undo(planting, await apply(planting, await plant(planting, more)));
  const broken = withFile(
    withRow(whole, 'enrollments.csv', 'e9,,,k9,s1,u1,student,,2026-02-30,'),
    'orgs.csv',
    (text) => `\uFEFF${text}`,
  );
  return {
    applied,
    undone,
    cut: await plant(planting, smallRoster()),
    broken: await plant(planting, broken),
    table: await check(
      planting,
      await draft(planting, 'list.csv', 'OSIS,LastFirst,Off Cls\n203456789,"Silva, Ana",8A\n'),
    ),
    waiting: await draft(planting, 'later.csv', 'OSIS,LastFirst\n203456789,"Silva, Ana"\n'),
  };
}

interface Planting {
  readonly opened: TestWorld;
  readonly by: Actor;
}

function draft({ opened, by }: Planting, name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return plantDraft((work) => opened.world.inSchool(work), { by, name, content: bytes });
}

async function plant(planting: Planting, files: Record<string, string>): Promise<string> {
  const id = await check(planting, await draft(planting, 'roster.zip', makeZip(files)));
  const choices = { school: 's1' };
  await planting.opened.world.inSchool((school) =>
    chooseForDraft(school, { by: planting.by, draftId: id, choices }),
  );
  return check(planting, id);
}

async function check({ opened, by }: Planting, id: string): Promise<string> {
  await runImportJobs(opened, by.now);
  return id;
}

async function apply({ opened, by }: Planting, id: string): Promise<string> {
  await inSchool(opened.database, by.standing.schoolId, (school) =>
    askApply(school, { by, writeId: newId(), draftId: id, turn: 2, agreedEnds: null }),
  );
  return check({ opened, by }, id);
}

async function undo({ opened, by }: Planting, id: string): Promise<string> {
  await opened.world.inSchool((school) => askUndo(school, { by, writeId: newId(), importId: id }));
  return check({ opened, by }, id);
}
