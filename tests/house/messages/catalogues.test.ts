import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkMessages } from '../../../scripts/check-messages.ts';
import { listStaleFiles } from '../../../scripts/generate-message-types.ts';

const src = join(import.meta.dirname, '../../../src');

test('the generated keys and catalogues agree with the message files', async () => {
  expect(await listStaleFiles(join(src, 'locales'))).toEqual([]);
});

test('what is said is right, kind and short in every language', async () => {
  const problems = await checkMessages(src);
  const lines = problems.map(({ kind, language, key, says }) => `${language} ${key} [${kind}] ${says}`);
  expect(lines).toEqual([]);
});
