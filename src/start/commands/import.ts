import { createInterface } from 'node:readline/promises';
import { SingleBar } from 'cli-progress';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { translator } from '#locales/translate.ts';
import type { Database } from '#platform/db/connect.ts';
import { acrossSchools } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { type CheckedImport, checkImport, type ImportChoices } from '#school/imports/check-import.ts';
import { describePreview } from '#school/imports/describe-preview.ts';
import { sayProblem } from '#school/imports/say-problem.ts';
import type { OpenedSource } from '#school/imports/sources/source.ts';
import { readMapping, showMappings } from './import-mapping.ts';
import { openNamed } from './import-named.ts';

interface Options {
  preview?: boolean;
  json?: boolean;
  yes?: boolean;
  endMany?: boolean;
  timeZone: string;
  school?: string;
  system?: string;
  mapping?: string;
  showMapping?: boolean;
}

const speech = translator('en');
const { t } = speech;

/** Adds `import FILE…`: look, say what it would do, ask, and do it in one transaction. */
export function addImportCommand(program: Command, openDatabase: () => Database): void {
  program
    .command('import')
    .description(
      'import rosters (OneRoster, Microsoft SDS, Clever, any table) and standards (CASE, OpenSALT)',
    )
    .argument(
      '<files...>',
      'folders, zips, CSV files of one set, JSON files, or https addresses of standards',
    )
    .option('--preview', 'only say what it would do')
    .option('--json', 'print one JSON object instead of text')
    .option('--yes', 'import without asking')
    .option('--end-many', 'import also where more than a tenth of what is here would end')
    .addOption(timeZoneOption())
    .option('--school <code>', 'the school here that the school of the set is')
    .option('--system <name>', 'name of the system the set comes from')
    .option('--mapping <file>', 'what the columns of a table hold, as JSON')
    .option('--show-mapping', 'print what the columns of a table seem to hold, as JSON for --mapping')
    .action(async (files: string[], options: Options) => {
      const database = openDatabase();
      try {
        await importFiles({ database, files, options });
      } finally {
        await database.destroy();
      }
    });
}

function timeZoneOption(): Option {
  return new Option('--time-zone <zone>', 'time zone of new schools, such as America/New_York')
    .default(Intl.DateTimeFormat().resolvedOptions().timeZone)
    .argParser((zone: string) => {
      if (Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC') return zone;
      throw new InvalidArgumentError('There is no such time zone.');
    });
}

interface Run {
  database: Database;
  files: readonly string[];
  options: Options;
}

async function importFiles({ database, files, options }: Run): Promise<void> {
  const mapping = options.mapping === undefined ? null : await readMapping(options.mapping, t);
  if (options.mapping !== undefined && mapping === null) {
    process.exitCode = 1;
    return;
  }
  const choices: ImportChoices = {
    now: new Date(),
    timeZone: options.timeZone,
    into: options.school ?? null,
    system: options.system ?? null,
    mapping,
  };
  const opened = await openNamed({ database, named: files, t });
  try {
    if (options.showMapping) {
      if (!(await showMappings(opened, t))) process.exitCode = 1;
      return;
    }
    const checked = await checkAll({ database, opened, choices });
    const canApply = checked.every(({ apply }) => apply !== null);
    const isHeld = canApply && !options.endMany && checked.some(({ manyEndings }) => manyEndings.length > 0);
    if (!options.json)
      for (const { preview } of checked) process.stdout.write(`${describePreview(preview, speech)}\n`);
    if (!options.json) for (const one of checked) describeEndings(one);
    const mayAsk = canApply && !isHeld && !options.preview;
    const agreed = mayAsk && (options.yes === true || (await ask(options)));
    const applied = agreed && (await applyAll({ database, opened, choices, checked }));
    if (options.json)
      process.stdout.write(
        `${JSON.stringify(asObject(checked, { canApply: canApply && !isHeld, applied }), null, 2)}\n`,
      );
    else if (!canApply) say(t('import.say.stopped'));
    else if (options.preview) say(t('import.say.only-preview'));
    if (isHeld && !options.preview) process.stderr.write(`${t('import.say.end-many')}\n`);
    if (!canApply || (isHeld && !options.preview) || (agreed && !applied)) process.exitCode = 1;
  } finally {
    for (const one of opened) if ('source' in one) one.source.close();
  }
}

/** Names what would end, where it is more than a tenth of what is here. */
function describeEndings({ manyEndings }: CheckedImport): void {
  for (const { school, noun, ended, there, first } of manyEndings) {
    say(t('import.say.many-endings', { school, noun: t(`import.noun.${noun}`), ended, there }));
    for (const { names, title } of first.slice(0, 10))
      say(`  ${[...names, title].filter((part) => part !== null).join(' · ')}`);
  }
}

interface Sources {
  database: Database;
  opened: readonly OpenedSource[];
  choices: ImportChoices;
}

async function checkAll({ database, opened, choices }: Sources): Promise<CheckedImport[]> {
  const checked: CheckedImport[] = [];
  for (const one of opened) {
    checked.push(await acrossSchools(database, (enter, db) => checkImport({ enter, db }, one, choices)));
  }
  return checked;
}

/** Everything named on the command line goes in together or not at all. */
async function applyAll({
  database,
  opened,
  choices,
  checked,
}: Sources & { checked: CheckedImport[] }): Promise<boolean> {
  const bar = new SingleBar({
    stream: process.stderr,
    format: `${t('import.say.progress')} {bar} {percentage} %`,
    hideCursor: true,
  });
  const began = performance.now();
  bar.start(1, 0);
  try {
    await acrossSchools(database, async (enter, db) => {
      const access = { enter, db };
      for (const [place, one] of opened.entries()) {
        // What an earlier one brought in changes what a later one finds.
        const current = place === 0 ? checked[place] : await checkImport(access, one, choices);
        if (!current?.apply)
          throw new Conflict(t('import.say.together', { source: current?.preview.source ?? '' }));
        await current.apply(access, (done, total) => {
          bar.setTotal(total);
          bar.update(Math.min(done, total));
        });
      }
    });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    bar.stop();
    process.stderr.write(`${error.message}\n`);
    return false;
  }
  bar.stop();
  process.stderr.write(
    `${t('import.say.imported', { seconds: ((performance.now() - began) / 1000).toFixed(1) })}\n`,
  );
  return true;
}

async function ask({ json }: Options): Promise<boolean> {
  if (json || !process.stdin.isTTY || !process.stdout.isTTY) {
    process.stderr.write(`${t('import.say.not-asked')}\n`);
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`${t('import.say.ask')} `);
  lines.close();
  if (/^y(es)?$/i.test(answer.trim())) return true;
  say(t('import.say.declined'));
  return false;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function asObject(
  checked: readonly CheckedImport[],
  outcome: { canApply: boolean; applied: boolean },
): unknown {
  return {
    ...outcome,
    imports: checked.map(({ preview, manyEndings }) => ({
      ...preview,
      manyEndings,
      problems: preview.problems.map((problem) => sayProblem(speech, problem)),
    })),
  };
}
