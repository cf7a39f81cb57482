import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

// Chromium as a person runs it, for timings: a profile folder with its caches, and nobody looking on while a page loads.
// Playwright listens to the network of every page, for which V8 reads scripts a second time to know where each request
// came from; this browser is only asked afterwards.
const settled = 300; // ms until an empty tab is ready
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
}

export class PlainBrowser {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #input: Writable;
  #last = 0;

  private constructor(child: ChildProcess, profile: string) {
    this.#process = child;
    this.#profile = profile;
    this.#input = child.stdio[3] as Writable;
    let rest = '';
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (piece: string) => {
      const messages = (rest + piece).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#hear(JSON.parse(message) as Answer);
    });
  }

  static async start(): Promise<PlainBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'salespact-profile-'));
    const child = spawn(
      chromium,
      [
        '--headless=new',
        '--remote-debugging-pipe',
        `--user-data-dir=${profile}`,
        '--no-sandbox',
        '--no-first-run',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--force-color-profile=srgb',
        '--lang=en-US',
        '--window-size=1440,900',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    const browser = new PlainBrowser(child, profile);
    await browser.send('Browser.getVersion');
    return browser;
  }

  send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = (this.#last += 1);
    const answered = new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, ({ error, result }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result as Result);
      });
    });
    this.#input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return answered;
  }

  async setCookies(url: string, cookies: readonly Cookie[]): Promise<void> {
    await this.send('Storage.setCookies', {
      cookies: cookies.map(({ name, value }) => ({ name, value, url, httpOnly: true, sameSite: 'Lax' })),
    });
  }

  // A tab that was open when its address was typed; nothing stays attached to it.
  async open(url: string): Promise<string> {
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    await sleep(settled);
    await this.#attached(targetId, (session) => this.send('Page.navigate', { url }, session));
    return targetId;
  }

  // Leaves the page that the tab shows and loads an address from the start, as somebody does who types it or reloads.
  async go(targetId: string, url: string): Promise<void> {
    await this.#attached(targetId, (session) => this.send('Page.navigate', { url }, session));
  }

  // The value of an expression in a tab, which may be a promise.
  async ask<Value>(targetId: string, expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.#attached(targetId, (session) =>
      this.send<{ result: { value: Value }; exceptionDetails?: object }>(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        session,
      ),
    );
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  }

  async close(targetId: string): Promise<void> {
    await this.send('Target.closeTarget', { targetId });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.send('Browser.close').catch(() => undefined);
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #attached<Result>(targetId: string, work: (session: string) => Promise<Result>): Promise<Result> {
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    try {
      return await work(sessionId);
    } finally {
      await this.send('Target.detachFromTarget', { sessionId });
    }
  }

  #hear(answer: Answer): void {
    if (answer.id === undefined) return;
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }
}
