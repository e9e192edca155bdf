import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageProblem } from './message-problem.ts';

/** Compares the keys of English with those that the pages say: none unused, none unwritten. */
export async function checkKeys(
  source: string,
  keys: ReadonlySet<string>,
): Promise<readonly MessageProblem[]> {
  const code = await readSource(source);
  const areas = [...new Set([...keys].map((key) => key.slice(0, key.indexOf('.'))))];
  const patterns = listPatterns(code, areas);
  const unused = [...keys].filter(
    (key) => !saysLiterally(code, key) && !patterns.some((pattern) => pattern.test(key)),
  );
  const asked = [...code.matchAll(/\bt\(\s*['"]([a-z]+\.[a-z0-9.-]+)['"]/g)].map((match) => match[1] ?? '');
  const unwritten = [...new Set(asked)].filter((key) => !keys.has(key));
  return [
    ...unused.map((key) => problem('unused', key, 'No page says it: take it out, or use it.')),
    ...unwritten.map((key) => problem('unwritten', key, 'A page asks for it and English has no such key.')),
  ];
}

function problem(kind: 'unused' | 'unwritten', key: string, says: string): MessageProblem {
  return { kind, language: 'en', key, says };
}

async function readSource(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const code = files.filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.endsWith('.generated.ts'),
  );
  return (await Promise.all(code.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}

function saysLiterally(code: string, key: string): boolean {
  return new RegExp(`${escapeLiteral(key)}(?![a-z0-9.-])`).test(code);
}

/** A template literal such as `levels.name.${level}` says every key that fits it. */
function listPatterns(code: string, areas: readonly string[]): readonly RegExp[] {
  const literals = [...code.matchAll(/`([a-z]+\.[^`\s]*\$\{[^`\s]*)`/g)].map((match) => match[1] ?? '');
  return literals
    .filter((literal) => areas.some((area) => literal.startsWith(`${area}.`)))
    .map(
      (literal) =>
        new RegExp(
          `^${literal
            .split(/\$\{[^}]*\}/)
            .map(escapeLiteral)
            .join('.+')}$`,
        ),
    );
}

function escapeLiteral(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
