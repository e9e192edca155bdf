import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { schoolDay } from '#core/time/school-day.ts';
import type { Database } from '#platform/db/connect.ts';
import { makeAccounts } from '#school/accounts/make-accounts.ts';
import { findSchool } from '#school/schools/find-school.ts';

/** `waymark accounts --school CODE --file FILE`: sign-ins for everyone who has none, to print and hand out. */
export function addAccountsCommand(program: Command, connect: () => Database): void {
  program
    .command('accounts')
    .description('make sign-ins for everyone of a school who has none')
    .requiredOption('--school <code>', 'short word of the school, as in its links')
    .requiredOption('--file <file>', 'where to write names and first passwords (CSV, readable by you alone)')
    .action(async ({ school: code, file }: { school: string; file: string }) => {
      const database = connect();
      try {
        const school = await findSchool(database, { code });
        if (!school) {
          const codes = await database
            .selectFrom('schools')
            .select(['code', 'name'])
            .orderBy('code')
            .execute();
          console.error(
            `There is no school ${code}. There are: ${codes.map((each) => `${each.code} (${each.name})`).join(', ') || 'none yet; import a roster first'}.`,
          );
          process.exitCode = 1;
          return;
        }
        // Refused before anything is made where the file is there already: a first password is shown once.
        await writeFile(file, '', { mode: 0o600, flag: 'wx' });
        const { made, problems } = await makeAccounts(database, {
          schoolId: school.id,
          schoolCode: school.code,
          today: schoolDay(new Date(), school.timeZone),
        });
        const lines = made.map((each) =>
          [
            each.name,
            each.role,
            each.signInName,
            each.password ?? (each.role === 'guardian' ? 'signs in by link' : 'uses the sign-in they have'),
          ]
            .map(quote)
            .join(','),
        );
        await writeFile(file, `\uFEFFname,role,sign-in name,first password\n${lines.join('\n')}\n`, {
          mode: 0o600,
        });
        for (const { name, problem } of problems) console.error(`No sign-in for ${name}: ${problem}.`);
        console.log(
          `${made.length} sign-ins made and written to ${file}; ${problems.length} people need something first.`,
        );
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        console.error(`${file} is there already. Nothing was made. Choose another name.`);
        process.exitCode = 1;
      } finally {
        await database.destroy();
      }
    });
}

/** A CSV cell; one that a spreadsheet would run as a formula gets an apostrophe before it. */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
