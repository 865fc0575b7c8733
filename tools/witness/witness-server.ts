import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import {
  addCosignatures,
  considerCheckpoint,
  cosign,
  formatVerifierKey,
  maxNoteLength,
  signatureLine,
} from '../../packages/record/src/index.ts';
import type { WitnessFolder } from './witness-folder.ts';
import { checkpointName, keepEvidence, latestNote, latestTree, storeNote } from './witness-folder.ts';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const MAX_BODY = maxNoteLength + 64 * 45;
const plain = 'text/plain; charset=utf-8';

/** The HTTP side of a witness: POST /add-checkpoint (C2SP tlog-witness), GET / and GET /<SHA-256 of origin>/checkpoint. */
export function witnessServer(witness: WitnessFolder, seconds: () => number): Server {
  // A damaged memory shows at the start, not at the first call.
  for (const origin of witness.logs.keys()) latestTree(witness, origin);
  const server = createServer((request, response) => {
    answer(witness, request, seconds).then(
      (given) => send(response, given),
      (error: unknown) => {
        console.error(error);
        send(response, { status: 500, type: plain, body: 'the witness failed\n' });
      },
    );
  });
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  return server;
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body);
}

async function answer(witness: WitnessFolder, request: IncomingMessage, seconds: () => number): Promise<Answer> {
  const route = `${request.method} ${request.url}`;
  if (route === 'GET /') return { status: 200, type: plain, body: about(witness) };
  if (route === 'POST /add-checkpoint') {
    const body = await bodyOf(request);
    if (body === null) return { status: 400, type: plain, body: 'the request is too long\n' };
    return addCheckpoint(witness, body, seconds());
  }
  const name = /^GET \/([0-9a-f]{64})\/checkpoint$/.exec(route)?.[1];
  const origin = [...witness.logs.keys()].find((candidate) => checkpointName(candidate) === name);
  const note = origin === undefined ? null : latestNote(witness, origin);
  return note === null ? { status: 404, type: plain, body: 'not here\n' } : { status: 200, type: plain, body: note };
}

/**
 * Decides and stores without giving way in between: no other request can see the memory of before. That is why nothing
 * here is asynchronous. The answer goes out only after the new checkpoint is on disk.
 */
function addCheckpoint(witness: WitnessFolder, body: Uint8Array, time: number): Answer {
  const decision = considerCheckpoint(body, {
    logKeys: (origin) => witness.logs.get(origin) ?? null,
    latest: (origin) => latestTree(witness, origin),
  });
  switch (decision.status) {
    case 200: {
      const line = signatureLine(cosign(decision.text, witness.key, time));
      storeNote(witness, decision.checkpoint.origin, addCosignatures(decision.note, [line]));
      return { status: 200, type: plain, body: line };
    }
    case 409:
      if (decision.contradiction) keepEvidence(witness, body);
      return { status: 409, type: 'text/x.tlog.size', body: `${decision.size}\n` };
    case 422:
      keepEvidence(witness, body);
      return { status: 422, type: plain, body: `${decision.reason}\n` };
    case 400:
    case 403:
    case 404:
      return { status: decision.status, type: plain, body: `${decision.reason}\n` };
  }
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // What is too much is read and dropped, so that the answer arrives; requestTimeout bounds it.
    if (length <= MAX_BODY) chunks.push(chunk);
  }
  return length <= MAX_BODY ? Buffer.concat(chunks) : null;
}

function about(witness: WitnessFolder): string {
  const logs = [...witness.logs.keys()].map((origin) => {
    const size = latestTree(witness, origin)?.size;
    return `${origin}: ${size === undefined ? 'nothing cosigned yet' : `${size} entries`}, /${checkpointName(origin)}/checkpoint`;
  });
  return `${[formatVerifierKey(witness.key.key), ...logs].join('\n')}\n`;
}
