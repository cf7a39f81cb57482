import type { BrowserContext, Page } from '@playwright/test';

// What no page may do: write errors to the console, throw, violate the content security policy, or ask anybody but the
// server. A test that provokes an error on purpose allows it by a pattern.
export class Watch {
  readonly #seen: string[] = [];
  readonly #allowed: RegExp[] = [
    // Whether somebody is signed in is found out by asking; the browser writes every 401 to the console.
    /status of 401 .*\/api\/v1\/session$/,
  ];

  static async over(context: BrowserContext, origin: string): Promise<Watch> {
    const watch = new Watch();
    await context.exposeBinding('tellViolation', (_source, text: string) => watch.#note(`policy: ${text}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { tellViolation } = globalThis as unknown as { tellViolation: (text: string) => void };
        tellViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''} ${event.sample}`);
      });
    });
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) watch.#note(`request elsewhere: ${url}`);
    });
    context.on('page', (page) => watch.#listenTo(page));
    return watch;
  }

  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  get faults(): readonly string[] {
    return this.#seen.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
  }

  #listenTo(page: Page): void {
    page.on('pageerror', (fault) => this.#note(`page: ${fault.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#note(`console: ${message.text()} ${message.location().url}`);
    });
  }

  #note(text: string): void {
    this.#seen.push(text);
  }
}
