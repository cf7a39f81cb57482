type Send = (request: Request) => Promise<Response>;

interface Write {
  readonly key: string;
  readonly answer: Promise<Response>;
  expires: number; // by performance.now(); without end while it is on its way
}

const doubleClick = 700; // ms behind an answer in which the same again is a finger, not a wish

let last: Write | null = null;

// What two writes have alike that are one and the same.
async function keyOf(request: Request): Promise<string> {
  const body = await request.clone().text();
  return [request.method, request.url, request.headers.get('if-match') ?? '', body].join('\n');
}

// A write that is sent while the very same is on its way, or just after it was done, is the second half of a double
// click: it is not sent, and answered as the first. Anything else written in between makes it a wish of its own; what
// was refused may be tried again at once.
export async function oneWrite(request: Request, send: Send): Promise<Response> {
  const json = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (request.method === 'GET' || request.method === 'HEAD' || (!json && request.body !== null)) return send(request);
  const key = await keyOf(request);
  if (last?.key === key && performance.now() < last.expires) return (await last.answer).clone();
  const write: Write = { key, answer: send(request), expires: Infinity };
  last = write;
  try {
    const answer = await write.answer;
    write.expires = answer.ok ? performance.now() + doubleClick : 0;
    return answer.clone();
  } catch (fault) {
    write.expires = 0;
    throw fault;
  }
}
