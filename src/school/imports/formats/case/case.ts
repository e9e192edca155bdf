import type { Report } from '../../problems/problem.ts';
import type { Source } from '../../sources/source.ts';
import type { FrameworkFormat, FrameworkPackage } from '../format.ts';
import { isObject, type Json } from './fields.ts';
import { readJson } from './read-json.ts';
import { readPackage } from './read-package.ts';

/** CASE 1.0 and 1.1 packages: one JSON file for each framework. */
export const caseFormat: FrameworkFormat = {
  kind: 'framework',
  name: 'case',
  recognise: (source) => [...source.files.keys()].some((key) => key.endsWith('.json')),
  read: readPackages,
};

async function readPackages(source: Source, report: Report): Promise<FrameworkPackage[]> {
  const packages: FrameworkPackage[] = [];
  const others: string[] = [];
  for (const file of source.files.values()) {
    if (!file.key.endsWith('.json')) {
      report({ code: 'file-unknown', file: file.name });
      continue;
    }
    const content = await readJson(file, report);
    if (content === undefined) continue;
    const found = unwrap(content, file.name, report);
    if (!found) others.push(file.name);
    for (const one of found ?? []) {
      const read = readPackage(one, file.name, report);
      if (read) packages.push(read);
    }
  }
  for (const file of others)
    report({ code: packages.length > 0 ? 'file-unknown' : 'json-not-a-package', file });
  reportTwins(packages, report);
  return packages;
}

/** Packages come bare, as the specification has it, or in an envelope, as some servers send them. */
function unwrap(content: unknown, file: string, report: Report): Json[] | null {
  if (!isObject(content)) return null;
  if (isObject(content.CFDocument)) return [content];
  const inner = content.CFPackage ?? content.CFPackages;
  const list = (Array.isArray(inner) ? inner : [inner]).filter(isObject);
  if (list.length === 0 || !list.every((one) => isObject(one.CFDocument))) return null;
  report({ code: 'package-unwrapped', file });
  return list;
}

function reportTwins(packages: readonly FrameworkPackage[], report: Report): void {
  const seen = new Map<string, string>();
  for (const { file, framework } of packages) {
    const other = seen.get(framework.identifier);
    if (other) report({ code: 'document-twice', file, value: framework.identifier, to: other });
    seen.set(framework.identifier, file);
  }
}
