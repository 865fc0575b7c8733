import { type JobTask, Unfinished } from '../jobs/index.ts';
import type { Store } from '../store/database.ts';
import type { MessageKey } from '../words/messages.ts';
import type { MessageKind, WaitingMessage } from './message-kind.ts';
import { noteEnd, noteTry, waitingMessage } from './messages.ts';
import type { Mailer } from './open-mailer.ts';

export const sendingTask = 'send-message';

export interface Sending {
  readonly store: Pick<Store, 'writes' | 'clock'>;
  /** null: mail is not set up any more */
  readonly mailer: Mailer | null;
  readonly kinds: readonly MessageKind[];
}

/**
 * Sends one message. Killed after the server took it and before that was noted, it is sent again as it was: with the same Message-ID,
 * by which mail servers and mail programs know it, and the same secret.
 */
export function sendMessage({ store, mailer, kinds }: Sending): JobTask {
  const end = (id: string, state: 'sent' | 'failed', tried: Parameters<typeof noteEnd>[4]) =>
    noteEnd(store.writes, id, state, store.clock.now(), tried);

  async function giveUp(message: WaitingMessage, tried: Parameters<typeof noteEnd>[4]): Promise<void> {
    await kinds.find(({ name }) => name === message.kind)?.withdraw(message);
    await end(message.id, 'failed', tried);
  }

  /** Not now: the job is done again after a pause, or it was the last time. */
  async function later(
    message: WaitingMessage,
    last: boolean,
    tried: { readonly address: string | null; readonly reason: MessageKey; readonly answer: string | null },
  ): Promise<void> {
    if (last) return giveUp(message, tried);
    await noteTry(store.writes, message.id, tried);
    throw new Unfinished(tried.reason);
  }

  return {
    name: sendingTask,
    async run({ message: id = '' }, { last }) {
      const message = await waitingMessage(store.writes, id);
      if (message === null) return;
      const nowhere = { address: null, answer: null };
      if (mailer === null) return later(message, last, { ...nowhere, reason: 'mail.reason.not-set-up' });
      const kind = kinds.find(({ name }) => name === message.kind);
      if (!kind) throw new Error(`nobody writes messages of the kind ${message.kind}`);
      const written = await kind.write(message);
      if ('unsent' in written) return giveUp(message, { ...nowhere, reason: written.unsent });
      if ('arrived' in written) return end(id, 'sent', { ...nowhere, reason: null });
      const { letter } = written;
      const became = await mailer.send(id, letter);
      const { address } = letter.to;
      if (became.kind === 'sent') return end(id, 'sent', { address, reason: null, answer: became.answer });
      const tried = { address, reason: became.reason, answer: became.answer };
      return became.kind === 'refused' ? giveUp(message, tried) : later(message, last, tried);
    },
  };
}
