import type { QueryClient } from '@tanstack/react-query';

import { queryKeys } from './query-client';

// Server-sent events reach every window of a browser over one connection: the window that holds the lock keeps the
// EventSource and tells the others. Where there are no locks each window keeps its own.
const address = '/api/v1/events';
const channelName = 'salespact.events';
const lockName = 'salespact.events';
const firstPause = 1000;
const longestPause = 30_000;
const gatherFor = 250; // ms in which several events make one reading

export type ServerEvent = { name: 'numbers' | 'reset' } | { name: 'import'; data: ImportProgress };

export interface ImportProgress {
  readonly id: string;
  readonly rows_done: number;
  readonly rows_total: number | null;
  readonly ended: boolean;
}

export interface EventFeed {
  stop: () => void;
}

interface FeedPorts {
  onEvent: (event: ServerEvent) => void;
  // The connection was refused or lost: true when it is worth another try (the session may have ended).
  mayRetry: () => Promise<boolean>;
}

export function openEventFeed(ports: FeedPorts): EventFeed {
  const stopped = new AbortController();
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null;
  if (channel) channel.onmessage = (message: MessageEvent<ServerEvent>) => ports.onEvent(message.data);
  const tell = (event: ServerEvent): void => {
    channel?.postMessage(event);
    ports.onEvent(event);
  };
  void lead(stopped.signal, () => keepConnected(stopped.signal, tell, ports.mayRetry));
  return {
    stop: () => {
      stopped.abort();
      channel?.close();
    },
  };
}

// Runs `work` when this window is the one that leads, now or after the others are gone.
async function lead(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  try {
    await navigator.locks.request(lockName, { signal }, work);
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
}

async function keepConnected(
  signal: AbortSignal,
  tell: (event: ServerEvent) => void,
  mayRetry: () => Promise<boolean>,
): Promise<void> {
  let pause = firstPause;
  let connectedBefore = false;
  const isStopped = (): boolean => signal.aborted;
  while (!isStopped()) {
    const connected = await connection(signal, tell, connectedBefore);
    connectedBefore ||= connected;
    pause = connected ? firstPause : Math.min(pause * 2, longestPause);
    if (isStopped()) return;
    await sleep(pause * (0.75 + Math.random() / 2), signal);
    if (isStopped() || !(await mayRetry())) return;
  }
}

// One EventSource until it fails; was it ever open? What came while there was none is made up for by a `reset`.
function connection(signal: AbortSignal, tell: (event: ServerEvent) => void, again: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    let opened = false;
    const source = new EventSource(address);
    const end = (): void => {
      source.close();
      signal.removeEventListener('abort', end);
      resolve(opened);
    };
    signal.addEventListener('abort', end);
    source.onopen = () => {
      if (again && !opened) tell({ name: 'reset' });
      opened = true;
    };
    source.onerror = end;
    source.addEventListener('numbers', () => tell({ name: 'numbers' }));
    source.addEventListener('reset', () => tell({ name: 'reset' }));
    source.addEventListener('import', (event: MessageEvent<string>) => {
      tell({ name: 'import', data: JSON.parse(event.data) as ImportProgress });
    });
  });
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

// What an event means for what is on the screen. Import progress is kept under ['imports', 'progress', id]; the import
// itself is read again when it has ended.
export function applyEvents(client: QueryClient): (event: ServerEvent) => void {
  let due: ReturnType<typeof setTimeout> | null = null;
  const readNumbersSoon = (): void => {
    due ??= setTimeout(() => {
      due = null;
      void client.invalidateQueries({ queryKey: queryKeys.numbers });
    }, gatherFor);
  };
  return (event) => {
    if (event.name !== 'import') readNumbersSoon();
    if (event.name === 'reset') void client.invalidateQueries({ queryKey: queryKeys.imports });
    if (event.name === 'import') {
      client.setQueryData([...queryKeys.imports, 'progress', event.data.id], event.data);
      if (event.data.ended) void client.invalidateQueries({ queryKey: queryKeys.imports });
    }
  };
}
