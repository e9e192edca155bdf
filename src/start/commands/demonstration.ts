import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { schoolDay } from '#core/time/school-day.ts';
import type { Database } from '#platform/db/connect.ts';
import { makeWorld } from '#tests/world/make-world.ts';
import type { World } from '#tests/world/world.ts';

/** `waymark demonstration --file FILE`: the demonstration school in an empty database, and how to sign in there. */
export function addDemonstrationCommand(program: Command, connect: () => Database): void {
  program
    .command('demonstration')
    .description('make the demonstration school in a database that holds no school')
    .requiredOption('--file <file>', 'where to write how to sign in')
    .requiredOption('--public-url <url>', 'address at which the pages are reached')
    .action(async ({ file, publicUrl }: { file: string; publicUrl: string }) => {
      const database = connect();
      try {
        const school = await database.selectFrom('schools').select('id').limit(1).executeTakeFirst();
        // A school of one's own is left alone; the empty file says that this was asked once.
        if (school) return await writeFile(file, '', { mode: 0o600 });
        console.error('Making the demonstration school …');
        const now = new Date();
        const world = await makeWorld(database, {
          today: schoolDay(now, 'America/New_York'),
          now,
          publicUrl,
        });
        await writeFile(file, howToSignIn(world), { mode: 0o600 });
      } finally {
        await database.destroy();
      }
    });
}

/** Lines for the terminal; {address} is put in at each start. */
function howToSignIn({ school, people, signIns, readLinks }: World): string {
  const signIn = (what: string, person: keyof typeof signIns) => {
    const { name, password } = signIns[person] ?? { name: '', password: null };
    return `  ${what.padEnd(20)}${name.padEnd(34)}${(password ?? 'ask for a link there').padEnd(22)}${people[person].display}`;
  };
  const letter = (what: string, person: keyof typeof readLinks) =>
    `  ${what.padEnd(20)}{address}/r/${school.code}/${readLinks[person]}  ${people[person].display}`;
  return [
    `${school.name} is the demonstration school. Sign in at {address}/sign-in`,
    '',
    signIn('teacher', 'valdez'),
    signIn('co-teacher', 'osei'),
    signIn('teacher and parent', 'tran'),
    signIn('student', 'nabila'),
    signIn('another student', 'joaquin'),
    signIn('leader', 'nwosu'),
    signIn('office', 'pagan'),
    signIn('teacher of ENL', 'haddad'),
    signIn('counsellor', 'brandt'),
    signIn('district reader', 'whitfield'),
    signIn('guardian', 'hanan'),
    '',
    'A guardian needs no password: open the link in the last message.',
    '',
    letter('in English', 'ramon'),
    letter('in Spanish', 'yolanda'),
    letter('in Arabic', 'hanan'),
    letter('in Chinese', 'weiming'),
    '',
  ].join('\n');
}
