// A session that ends while somebody works must lose nothing: requests that were answered 401 wait here until the
// person has signed in again in place, and are then sent once more.
type Listener = (ended: boolean) => void;

export class SessionGate {
  #open = false;
  #waiting: { promise: Promise<boolean>; settle: (again: boolean) => void } | null = null;
  readonly #listeners = new Set<Listener>();

  // Somebody is signed in, so that a 401 from now on means that the session has ended.
  opened(): void {
    this.#open = true;
    this.#settle(true);
  }

  // Signed out on purpose: a 401 is an ordinary answer again.
  closed(): void {
    this.#open = false;
    this.#settle(false);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  get hasEnded(): boolean {
    return this.#waiting !== null;
  }

  // After a 401: true when the request should be sent again.
  waitUntilOpen(): Promise<boolean> {
    if (!this.#waiting) {
      let settle: (again: boolean) => void = () => undefined;
      const promise = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      this.#waiting = { promise, settle };
      this.#tell(true);
    }
    return this.#waiting.promise;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #settle(again: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.settle(again);
    if (waiting) this.#tell(false);
  }

  #tell(ended: boolean): void {
    for (const listener of this.#listeners) listener(ended);
  }
}

export const sessionGate = new SessionGate();
