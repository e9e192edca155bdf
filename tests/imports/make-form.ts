/** A file of a form: its name as the browser says it, and its bytes. */
export interface FormFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A multipart form as a browser sends it: fields first, then the files. */
export function makeForm(
  fields: Readonly<Record<string, string>>,
  files: readonly FormFile[],
): { type: string; body: Uint8Array<ArrayBuffer> } {
  const boundary = '----form-of-the-tests-4f1c';
  const parts: Uint8Array[] = [];
  const say = (text: string): void => void parts.push(Buffer.from(text));
  for (const [name, value] of Object.entries(fields))
    say(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  for (const { name, content } of files) {
    const shown = name.replace(/["\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
    say(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${shown}"\r\n` +
        'Content-Type: application/octet-stream\r\n\r\n',
    );
    parts.push(typeof content === 'string' ? Buffer.from(content) : content);
    say('\r\n');
  }
  say(`--${boundary}--\r\n`);
  const whole = Buffer.concat(parts);
  return { type: `multipart/form-data; boundary=${boundary}`, body: new Uint8Array(whole) };
}
