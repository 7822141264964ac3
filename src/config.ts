import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

export type DatabaseAddress = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

/** Everything that the environment decides, read once at the start. */
export interface Config {
  host: string;
  port: number;
  /** The address under which people reach the portal, without a slash at its end; null on a machine of one's own. */
  publicUrl: string | null;
  database: DatabaseAddress;
  uploadsDir: string;
  /** Where the nginx in front finds the kept files, as `X-Accel-Redirect` names them; null: the portal sends the bytes. */
  xAccel: string | null;
  maxUploadBytes: number;
  /** Where LibreOffice lies, which makes PDF files of posted Word files; null where it is not there or not wanted. */
  office: string | null;
  /** Where letters go; null keeps them in the outbox. */
  mailUrl: string | null;
  /** Signs form tokens and validators of files. Never shown, never logged. */
  secret: string;
  /** How many proxies stand in front, whose X-Forwarded-For is believed. */
  trustProxy: number;
  /** How often one program may ask the API; 0 for as often as it likes. */
  requestsPerMinute: number;
  logLevel: LogLevel;
  production: boolean;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** The environment does not describe a portal. The message lists every fault, one a line. */
export class Misconfigured extends Error {
  constructor(faults: readonly string[]) {
    super(`The configuration has ${faults.length === 1 ? 'a fault' : 'faults'}:\n${faults.map((one) => `  ${one}`).join('\n')}`);
  }
}

/**
 * Does what depends on a variable: opening what it names, listening where it says. What goes wrong there is a fault of
 * the configuration, told in one line under the variable's name.
 */
export async function blaming<Result>(variable: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new Misconfigured([`${variable}: ${reasonOf(error)}`]);
  }
}

/** Of several addresses that were tried, as for localhost, the first one's reason. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

type Environment = Readonly<Record<string, string | undefined>>;

export function readConfig(env: Environment = process.env): Config {
  const faults: string[] = [];
  const complain = (fault: string) => faults.push(fault);
  const publicUrl = readPublicUrl(env.PUBLIC_URL, complain);
  const production = env.NODE_ENV === 'production' || publicUrl !== null;
  const config: Config = {
    host: env.HOST || '127.0.0.1',
    port: readWhole('PORT', env.PORT, 3000, 0, 65_535, complain),
    publicUrl,
    database: readDatabaseAddress(env.DATABASE_URL, complain),
    uploadsDir: resolve(env.UPLOADS_DIR || 'uploads'),
    xAccel: readXAccel(env.X_ACCEL, complain),
    maxUploadBytes: readWhole('MAX_UPLOAD_MB', env.MAX_UPLOAD_MB, 50, 1, 4096, complain) * 1024 * 1024,
    office: readOffice(env.MAKE_PDF, env.PATH, complain),
    mailUrl: readMailUrl(env.MAIL_URL, complain),
    secret: env.SECRET ?? '',
    trustProxy: readWhole('TRUST_PROXY', env.TRUST_PROXY, 0, 0, 10, complain),
    requestsPerMinute: readWhole('API_REQUESTS_PER_MINUTE', env.API_REQUESTS_PER_MINUTE, 6000, 0, 1_000_000, complain),
    logLevel: readLogLevel(env.LOG_LEVEL, complain),
    production,
  };
  if (config.secret.length < 32 && (production || config.secret)) {
    complain('SECRET must be at least 32 characters long, and set in production; `openssl rand -hex 32` makes one.');
  }
  if (faults.length > 0) throw new Misconfigured(faults);
  return config.secret ? config : { ...config, secret: keptSecret(config.database) };
}

/** Where the portal is reached: what links in letters begin with. */
export function originOf(config: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  return config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

type Complain = (fault: string) => unknown;

function readWhole(name: string, text: string | undefined, usual: number, least: number, most: number, complain: Complain) {
  if (!text) return usual;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  complain(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  return usual;
}

function readPublicUrl(text: string | undefined, complain: Complain): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin;
  complain(`PUBLIC_URL must be an address such as https://meetings.example.org, without a path, not "${text}".`);
  return null;
}

function readDatabaseAddress(text: string | undefined, complain: Complain): DatabaseAddress {
  if (!text) return { kind: 'sqlite', file: resolve('data/plenary.db') };
  if (text.startsWith('sqlite:') && text.length > 7) return { kind: 'sqlite', file: resolve(text.slice(7)) };
  if (/^postgres(ql)?:\/\//.test(text)) return { kind: 'postgres', url: text };
  complain('DATABASE_URL must be sqlite:<file> or postgres://user:password@host/name.');
  return { kind: 'sqlite', file: '' };
}

/** The first `soffice` on the path, unless the portal is told to leave it alone. */
function readOffice(wish: string | undefined, path: string | undefined, complain: Complain): string | null {
  if (wish && wish !== 'on' && wish !== 'off') complain(`MAKE_PDF must be on or off, not "${wish}".`);
  if (wish === 'off') return null;
  const places = (path ?? '').split(delimiter).filter(Boolean);
  return places.map((folder) => join(folder, 'soffice')).find((file) => existsSync(file)) ?? null;
}

function readXAccel(text: string | undefined, complain: Complain): string | null {
  if (!text) return null;
  if (/^(\/[\w.-]+)+$/.test(text)) return text;
  complain('X_ACCEL must be the path of a location of nginx, such as /internal-files, without a slash at its end.');
  return null;
}

function readMailUrl(text: string | undefined, complain: Complain): string | null {
  if (!text) return null;
  if (/^smtps?:\/\//.test(text) && URL.canParse(text)) return text;
  complain('MAIL_URL must be smtp://host:port or smtps://user:password@host:port.');
  return null;
}

function readLogLevel(text: string | undefined, complain: Complain): LogLevel {
  const level = logLevels.find((one) => one === (text || 'info'));
  if (!level) complain(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${text}".`);
  return level ?? 'info';
}

/** Without SECRET the portal makes one at its first start and keeps it beside the data, readable by its owner alone. */
function keptSecret(database: DatabaseAddress): string {
  const file = join(database.kind === 'sqlite' ? dirname(database.file) : resolve('data'), 'secret');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const secret = randomBytes(32).toString('hex');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }
}
