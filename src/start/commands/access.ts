import type { Command } from 'commander';
import type { Database } from '#platform/db/connect.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { resetPassword } from '#school/accounts/reset-password.ts';
import { endSecondStepsFor } from '#school/accounts/second-steps/end-second-steps.ts';
import { revokeReadLinks } from '#school/messages/revoke-read-links.ts';
import { findSchool, type SchoolFacts } from '#school/schools/find-school.ts';

/** `waymark password`, `second-step` and `end-links`: for when a password, a phone or a mailbox is lost. */
export function addAccessCommands(program: Command, connect: () => Database): void {
  program
    .command('password')
    .description('give somebody a new first password and end their sessions')
    .requiredOption('--school <code>', 'short word of the school')
    .requiredOption('--for <name>', 'the address or username they sign in with')
    .action(({ school, for: signInName }: { school: string; for: string }) =>
      inSchoolByCode(connect, school, async (database, { id }) => {
        const password = await resetPassword(database, { schoolId: id, signInName });
        if (password) console.log(`New password for ${signInName}, shown once: ${password}`);
        return password ? undefined : `Nobody of this school signs in as ${signInName}. Nothing was changed.`;
      }),
    );
  program
    .command('second-step')
    .description(
      'remove the app, paper codes and passkeys of somebody who has lost them, and end their sessions',
    )
    .requiredOption('--school <code>', 'short word of the school')
    .requiredOption('--for <name>', 'the address or username they sign in with')
    .action(({ school, for: signInName }: { school: string; for: string }) =>
      inSchoolByCode(connect, school, async (database, { id }) => {
        const ended = await endSecondStepsFor(database, { schoolId: id, signInName });
        if (ended)
          console.log(`${signInName} signs in with the password alone now, and can set up a new one.`);
        return ended ? undefined : `Nobody of this school signs in as ${signInName}. Nothing was changed.`;
      }),
    );
  program
    .command('end-links')
    .description('end every open link in messages to an address')
    .requiredOption('--school <code>', 'short word of the school')
    .requiredOption('--of <address>', 'the e-mail address the messages went to')
    .action(({ school, of: address }: { school: string; of: string }) =>
      inSchoolByCode(connect, school, async (database, { id }) => {
        const ended = await inSchool(database, id, (room) =>
          revokeReadLinks(room, { address, now: new Date() }),
        );
        console.log(`${ended} links ended.`);
        return undefined;
      }),
    );
}

/** Runs `work` in the school of that code; what it answers is said as an error. */
async function inSchoolByCode(
  connect: () => Database,
  code: string,
  work: (database: Database, school: SchoolFacts) => Promise<string | undefined>,
): Promise<void> {
  const database = connect();
  try {
    const school = await findSchool(database, { code });
    const problem = school ? await work(database, school) : `There is no school ${code}.`;
    if (problem) {
      console.error(problem);
      process.exitCode = 1;
    }
  } finally {
    await database.destroy();
  }
}
