import type { Report } from '../../problems/problem.ts';
import { inspectText } from '../../sources/inspect-text.ts';
import { limits } from '../../sources/limits.ts';
import type { SourceFile } from '../../sources/source.ts';

/** A JSON file read whole; undefined where it cannot be, and why was reported. */
export async function readJson(file: SourceFile, report: Report): Promise<unknown> {
  if (file.size > limits.jsonBytes) {
    report({
      code: 'file-too-large',
      file: file.name,
      value: String(file.size),
      to: String(limits.jsonBytes),
    });
    return undefined;
  }
  const inspected = await inspectText(file);
  if ('finding' in inspected) {
    report(inspected.finding);
    return undefined;
  }
  const { encoding, marked } = inspected;
  if (encoding !== 'utf-8')
    report({ code: 'encoding-repaired', file: file.name, value: encoding, to: 'utf-8' });
  else if (marked) report({ code: 'byte-order-mark', file: file.name });
  try {
    const parts: Buffer[] = [];
    for await (const part of await file.open()) parts.push(part);
    const text = new TextDecoder(encoding).decode(Buffer.concat(parts));
    if (text.trim() === '') {
      report({ code: 'file-empty', file: file.name });
      return undefined;
    }
    return parseJson(text, file, report);
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    report({ code: 'file-unreadable', file: file.name, value });
    return undefined;
  }
}

function parseJson(text: string, file: SourceFile, report: Report): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Engines word the fault each in their own way; only where it is matters here.
    const written = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const at = written === undefined ? text.length : Number(written);
    const row = text.slice(0, at).split('\n').length;
    report({
      code: 'json-broken',
      file: file.name,
      row,
      value: text.slice(Math.max(0, at - 30), at + 10).trim(),
    });
    return undefined;
  }
}
