import { expect, it } from 'vitest';
import { makeZip } from '#tests/imports/make-zip.ts';
import { kindOfUpload } from './kind-of-upload.ts';

it.each([
  ['a zip', makeZip({ 'orgs.csv': 'a' }), 'zip'],
  ['a zip of nothing', Buffer.from('504b0506', 'hex'), 'zip'],
  [
    'a spreadsheet of today',
    makeZip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '' }),
    'spreadsheet',
  ],
  ['a spreadsheet of another maker', makeZip({ mimetype: '', 'xl/a': '' }), 'spreadsheet'],
  ['a spreadsheet of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet'],
  ['a table', 'sourcedId,name\n1,a', 'text'],
  ['a table with a mark before it', '\uFEFFsourcedId,name', 'text'],
  ['a table in UTF-16', Buffer.from('\uFEFFsourcedId,name', 'utf16le'), 'text'],
  ['a table in UTF-16 without a mark', Buffer.from('sourcedId,name,more', 'utf16le'), 'text'],
  ['a framework', ' \n{"CFDocument": {}}', 'json'],
  ['a framework with a mark before it', '\uFEFF[{}]', 'json'],
  ['a paper', '%PDF-1.7', 'other'],
  ['a page', '<!doctype html>', 'other'],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'other'],
  ['bytes', Buffer.from([97, 0, 0, 0, 98, 99, 100, 0]), 'other'],
  ['nothing', '', 'text'],
] as const)('%s is known by its content', (_, content, kind) => {
  expect(kindOfUpload(Buffer.from(content as Uint8Array))).toBe(kind);
});
