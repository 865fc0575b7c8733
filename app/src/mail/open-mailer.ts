import type { MailPlace } from '../config.ts';
import type { Letter } from './message-kind.ts';
import { answerLine, type Became, whatFailed } from './what-became.ts';

export interface Mailer {
  /** Never throws: what a server answers, and that there is none, are both answers. */
  send(id: string, letter: Letter): Promise<Became>;
}

/** Milliseconds: to be let in, to be greeted, and between two words of the server. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** Each message has a connection of its own: it is there for as long as one takes. The library is loaded with the first. */
export function openMailer({ url, from, openly }: MailPlace): Mailer {
  return {
    async send(id, { to, subject, text, html }) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(
        // A link to sign in never goes in the open to another machine, unless the address says so.
        { url, ...patience, ...(openly ? {} : { requireTLS: true }) },
        { from, disableFileAccess: true, disableUrlAccess: true },
      );
      try {
        const info = await transport.sendMail({
          ...{ to, subject, text, html },
          messageId: `<${id}@${domainOf(from)}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { kind: 'sent', answer: answerLine(info.response) ?? '' };
      } catch (error) {
        return whatFailed(error);
      } finally {
        transport.close();
      }
    },
  };
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
}
