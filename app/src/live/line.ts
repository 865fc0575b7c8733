import type { ServerResponse } from 'node:http';
import type { Client } from './channel.ts';

/**
 * The line to a reader whose answer has begun. What the answer would do anew for each of thousands, taking a piece apart into a
 * chunk, was done when the piece was made: it goes to the socket as it is. Where the answer has no socket yet (the one before it is
 * not through) or no chunks (HTTP/1.0), it goes by the answer.
 */
export function lineOf(answer: ServerResponse): Client {
  answer.flushHeaders();
  const { socket } = answer;
  const destroy = (): void => void answer.destroy();
  if (socket === null || !answer.chunkedEncoding || answer.writableLength > socket.writableLength)
    return {
      write: ({ bytes }) => void answer.write(bytes),
      get writableLength() {
        return answer.writableLength;
      },
      destroy,
    };
  return {
    write({ chunk }) {
      if (socket.writable) socket.write(chunk);
    },
    get writableLength() {
      return socket.writableLength;
    },
    destroy,
  };
}
