// A raw Node server of events: POST /pub tells all readers of GET /sub. node sse-server.ts
// Says the port on which it listens. Each reader is a bare socket, the chunk is made once.
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

const readers = new Set<Socket>();
let newest = Buffer.from('');

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const { socket } = request;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    if (newest.length > 0) socket.write(newest);
    readers.add(socket);
    socket.on('close', () => readers.delete(socket));
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (bytes: Buffer) => parts.push(bytes));
  request.on('end', () => {
    const event = Buffer.from(`data: ${Buffer.concat(parts)}\n\n`);
    newest = Buffer.concat([Buffer.from(`${event.length.toString(16)}\r\n`), event, Buffer.from('\r\n')]);
    for (const socket of readers) socket.write(newest);
    response.end();
  });
});
server.listen(0, '127.0.0.1', 4_096, () => console.log((server.address() as AddressInfo).port));
