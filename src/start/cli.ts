import { Command } from 'commander';
import { connect, type Database, openPool } from '#platform/db/connect.ts';
import { addAccessCommands } from './commands/access.ts';
import { addAccountsCommand } from './commands/accounts.ts';
import { addDemonstrationCommand } from './commands/demonstration.ts';
import { addImportCommand } from './commands/import.ts';
import { addMasteryCommands } from './commands/mastery/mastery.ts';

// The command line: `npm run waymark -- COMMAND`.
const program = new Command('waymark').description('Waymark on the command line').showHelpAfterError();

addAccessCommands(program, openDatabase);
addAccountsCommand(program, openDatabase);
addDemonstrationCommand(program, openDatabase);
addImportCommand(program, openDatabase);
addMasteryCommands(program);

await program.parseAsync();

/** The database the command works on; `scripts/waymark.ts` starts the embedded one where none is running. */
function openDatabase(): Database {
  const url = process.env.APP_DATABASE_URL;
  if (!url) throw new Error('Use npm run waymark, which finds the database.');
  return connect(openPool({ url, most: 4 }));
}
