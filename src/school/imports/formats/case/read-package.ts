import type { Report } from '../../problems/problem.ts';
import type { FrameworkPackage } from '../format.ts';
import { identifierIn, isObject, type Json, longestIdentifier, readFields } from './fields.ts';
import { orderTree } from './order-tree.ts';
import { readAssociations } from './read-associations.ts';
import { readItems } from './read-items.ts';

/** Turns a package into a framework; null where its document does not say what it is. */
export function readPackage(content: Json, file: string, report: Report): FrameworkPackage | null {
  const documentObject = isObject(content.CFDocument) ? content.CFDocument : {};
  const document = readFields(documentObject, { file, part: 'CFDocument', row: null }, report);
  const written =
    document.text('identifier') ?? document.text('uri') ?? document.link('CFPackageURI').identifier;
  const identifier = written === null ? null : (identifierIn(written)?.slice(0, longestIdentifier) ?? null);
  const title = document.text('title');
  if (identifier === null || title === null) {
    report({
      code: 'document-incomplete',
      file,
      column: `CFDocument.${title === null ? 'title' : 'identifier'}`,
    });
    return null;
  }
  const items = readItems(content, file, report);
  const known = new Set(items.map((item) => item.identifier));
  const associations = readAssociations({ content, file, known, document: identifier }, report);
  const ordered = orderTree({ items, associations, document: identifier, file }, report);
  reportLeftOver(content, file, report);
  const version = caseVersion(content, documentObject, document.text('caseVersion'));
  return {
    file,
    version,
    framework: {
      identifier,
      uri: document.text('uri'),
      title,
      creator: document.text('creator'),
      publisher: document.text('publisher'),
      version: document.text('version'),
      language: document.text('language'),
      adoptionStatus: document.text('adoptionStatus'),
      subjects: document.list('subject'),
      caseVersion: version,
      changedAt: document.moment('lastChangeDateTime'),
      standards: ordered.standards,
      links: ordered.links,
    },
  };
}

/** 1.1 says so itself, or by an address or a field that 1.0 does not have. */
function caseVersion(content: Json, document: Json, written: string | null): string {
  if (written === '1.1' || written === '1.0') return written;
  const isNewer =
    'frameworkType' in document ||
    'extensions' in document ||
    'extensions' in content ||
    String(document.uri ?? '').includes('v1p1') ||
    (Array.isArray(content.CFItems) && content.CFItems.some((item) => isObject(item) && 'subject' in item));
  return isNewer ? '1.1' : '1.0';
}

const parts = new Set([
  'CFDocument',
  'CFItems',
  'CFAssociations',
  'CFDefinitions',
  'CFRubrics',
  'extensions',
]);

function reportLeftOver(content: Json, file: string, report: Report): void {
  if (Array.isArray(content.CFRubrics) && content.CFRubrics.length > 0) {
    report({ code: 'rubrics-unused', file, column: 'CFRubrics', value: String(content.CFRubrics.length) });
  }
  for (const part of Object.keys(content)) {
    if (!parts.has(part)) report({ code: 'field-unused', file, column: part });
  }
}
