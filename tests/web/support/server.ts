import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The real program, on a free port of 127.0.0.1, with data of its own that go when it ends.
export const program = process.env['SALESPACT'] ?? join(import.meta.dirname, '../../../build/dev/salespact');

// `lead` is the manager who leads the rep.
export type Role = 'rep' | 'manager' | 'exec' | 'ops' | 'viewer' | 'lead';

export interface Account {
  readonly name: string;
  readonly email: string;
}

export interface Demo {
  readonly url: string;
  readonly password: string;
  readonly accounts: Readonly<Record<Role, Account>>;
  readonly stop: () => Promise<void>;
}

export interface EmptyServer {
  readonly url: string;
  readonly setupToken: string;
  readonly directory: string;
  readonly stop: () => Promise<void>;
}

// A company with its quarter in progress, and somebody of each role to sign in as.
export async function startDemo(seed = 1): Promise<Demo> {
  return demoOf(spawn(program, ['demo', '--listen', '127.0.0.1:0', '--seed', String(seed)]));
}

export interface MovingDemo extends Demo {
  readonly goOn: (days: number) => void; // so many days after the day on which it began
}

// The demo with a calendar that the test turns, by Debian's faketime: the server's, not the browser's.
export async function startMovingDemo(): Promise<MovingDemo> {
  const library = readdirSync('/usr/lib')
    .map((triplet) => join('/usr/lib', triplet, 'faketime/libfaketimeMT.so.1'))
    .find((path) => existsSync(path));
  if (library === undefined) throw new Error('libfaketime is not there: packaging/install-packages.sh test');
  const directory = mkdtempSync(join(tmpdir(), 'salespact-clock-'));
  const clock = join(directory, 'clock');
  const goOn = (days: number): void => writeFileSync(clock, `+${days}d\n`);
  goOn(0);
  const child = spawn(program, ['demo', '--listen', '127.0.0.1:0'], {
    env: {
      ...process.env,
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
  });
  const demo = await demoOf(child);
  const stop = async (): Promise<void> => {
    await demo.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { ...demo, goOn, stop };
}

async function demoOf(child: ChildProcess): Promise<Demo> {
  const said = await saysUntil(child, 'Ctrl-C ends it.');
  const accounts = Object.fromEntries(
    [...said.matchAll(/^ {2}(rep|manager|exec|ops|viewer|lead) +(.+?) {2,}(\S+@\S+)$/gm)].map(([, role, name, email]) => [
      role,
      { name, email },
    ]),
  ) as Record<Role, Account>;
  return { url: found(said, /^(http:\S+)/m), password: found(said, /password (\S+)/), accounts, stop: () => end(child) };
}

// A workspace without anybody in it yet, as `salespact init` and `serve` leave it.
export async function startEmpty(settings: readonly string[] = []): Promise<EmptyServer> {
  const directory = mkdtempSync(join(tmpdir(), 'salespact-web-'));
  const data = ['--data', join(directory, 'data')];
  const defaults = ['--name', 'Acme', '--currency', 'USD', '--timezone', 'America/New_York', '--fiscal-year-start', '1'];
  const made = spawnSync(program, ['init', ...data, ...(settings.length > 0 ? settings : defaults)], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`salespact init: ${made.stdout}${made.stderr}`);
  const child = spawn(program, ['serve', ...data, '--listen', '127.0.0.1:0']);
  const said = await saysUntil(child, '#token=');
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(directory, { recursive: true, force: true });
  };
  return { url: found(said, / on (http:\S+)/), setupToken: found(said, /#token=(\S+)/), directory, stop };
}

// The program on a data directory that is there already, and stays.
export async function startServe(directory: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(program, ['serve', '--data', directory, '--listen', '127.0.0.1:0']);
  const said = await saysUntil(child, ' on http:');
  return { url: found(said, / on (http:\S+)/), stop: () => end(child) };
}

export interface UnnamedServer {
  readonly url: string;
  readonly setupLink: string;
  readonly stop: () => Promise<void>;
}

// What `salespact serve` makes of an empty directory: nobody has named the company yet.
export async function startUnnamed(): Promise<UnnamedServer> {
  const directory = mkdtempSync(join(tmpdir(), 'salespact-web-'));
  const child = spawn(program, ['serve', '--data', join(directory, 'data'), '--listen', '127.0.0.1:0']);
  const said = await saysUntil(child, '#token=');
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(directory, { recursive: true, force: true });
  };
  return { url: found(said, / on (http:\S+)/), setupLink: found(said, /(http:\S+#token=\S+)/), stop };
}

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1];
  if (match === undefined) throw new Error(`the program did not say ${String(pattern)}:\n${text}`);
  return match;
}

function saysUntil(child: ChildProcess, last: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`the program did not start within 60 s:\n${said}`)), 60_000);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes(last)) return;
      clearTimeout(late);
      resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the program ended with ${String(code)}:\n${said}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
