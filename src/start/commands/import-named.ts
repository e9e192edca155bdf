import { resolve } from 'node:path';
import type { Translate } from '#locales/translate.ts';
import type { Database } from '#platform/db/connect.ts';
import { isAddress, openAddress } from '#school/imports/sources/open-address.ts';
import { openSources } from '#school/imports/sources/open-sources.ts';
import type { OpenedSource } from '#school/imports/sources/source.ts';

export interface Named {
  database: Database;
  /** Files and addresses, as they were typed */
  named: readonly string[];
  t: Translate;
}

/** Opens what was named on the command line: files together, and each address as a source of its own. */
export async function openNamed({ database, named, t }: Named): Promise<OpenedSource[]> {
  // npm runs scripts in the folder of the package; paths are meant from where the command was typed.
  const files = named
    .filter((one) => !isAddress(one))
    .map((file) => resolve(process.env.INIT_CWD ?? '.', file));
  const opened = await openSources(files);
  for (const address of named.filter(isAddress)) {
    opened.push(
      await openAddress(database, address, {
        fresh: true,
        // A stand-in server of tests runs on this machine; no other private address is ever asked.
        allowLoopback: process.env.WAYMARK_ASK_THIS_MACHINE === 'yes',
        onProgress: ({ pages, done, frameworks }) => {
          if (process.stderr.isTTY)
            process.stderr.write(`\r${t('import.say.reading', { done, frameworks, pages })}\u001b[K`);
        },
      }),
    );
    if (process.stderr.isTTY) process.stderr.write('\n');
  }
  return opened;
}
