import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What can be set from outside; every setting has a default that works on one machine. */
export interface Settings {
  /** Port of the pages */
  readonly port: number;
  /** Address the pages are reached at, without a final slash; links in mail start with it */
  readonly publicUrl: string;
  /** Connection string of the database's owner; undefined = the embedded database */
  readonly databaseUrl: string | undefined;
  /** smtp://… or smtps://…; undefined = mail goes to the staff's outbox page */
  readonly smtpUrl: string | undefined;
  /** Sender of mail */
  readonly mailFrom: string;
  /** MESSAGES_AT=now: approved messages go out at once instead of at each adult's hour */
  readonly sendAtOnce: boolean;
  /** File (mode 0600) that names outside issuers people may sign in by; undefined = none */
  readonly providersFile: string | undefined;
  /** Folder of the embedded database and of the secret */
  readonly folder: string;
  /** From which passwords and keys are derived */
  readonly secret: string;
  /** Ed25519 private key (PEM) that signs what goes to other schools; undefined = the file transfer-key in the folder */
  readonly transferKey: string | undefined;
  /** MB of memory the web process may fill with what it works on; more serves more people at once */
  readonly webHeap: number;
  /** Whether a proxy in front says whose address a request came from (X-Forwarded-For, its last entry) */
  readonly behindProxy: boolean;
  /** Whether an empty database gets the demonstration school */
  readonly demonstration: boolean;
}

/** With all else the web process then stays below 250 MB under load. */
export const DEFAULT_HEAP = 136;

/** A setting that cannot be taken, with the sentence that says what to do. */
export class WrongSetting extends Error {
  override name = 'WrongSetting';
}

/** Reads the settings from environment variables; the secret is made on the first start (file mode 0600). */
export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  const port = Number(environment.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new WrongSetting(
      `PORT is “${environment.PORT}”, which is not a port number. Use a number such as 3000.`,
    );
  const webHeap = Number(environment.WEB_HEAP ?? DEFAULT_HEAP);
  if (!Number.isInteger(webHeap) || webHeap < 96)
    throw new WrongSetting(
      `WEB_HEAP is “${environment.WEB_HEAP}”, which is not a size in MB from 96 up. Use a number such as ${DEFAULT_HEAP}.`,
    );
  const folder = environment.WAYMARK_FOLDER ?? join(root, '.waymark');
  return {
    port,
    publicUrl: (environment.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    databaseUrl: environment.DATABASE_URL || undefined,
    smtpUrl: environment.SMTP_URL || undefined,
    mailFrom: environment.MAIL_FROM ?? 'Waymark <waymark@localhost>',
    sendAtOnce: environment.MESSAGES_AT === 'now',
    providersFile: environment.OIDC_PROVIDERS_FILE || undefined,
    folder,
    secret: environment.WAYMARK_SECRET ?? readOrMakeSecret(folder),
    transferKey: environment.TRANSFER_KEY || undefined,
    webHeap,
    behindProxy: environment.BEHIND_PROXY === 'yes',
    demonstration: environment.WAYMARK_DEMONSTRATION !== 'no',
  };
}

/** A key or password for one purpose; the same secret and purpose always give the same. */
export function deriveKey(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url');
}

function readOrMakeSecret(folder: string): string {
  const file = join(folder, 'secret');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new WrongSetting(
        `The folder ${folder} cannot be written to (${(error as Error).message}). Give this user the right to write there, or set WAYMARK_FOLDER to another folder.`,
      );
  }
  return readFileSync(file, 'utf8');
}
