import { setTimeout as sleep } from 'node:timers/promises';
import { openJobs } from '../src/jobs/open-jobs.ts';
import { openMailer } from '../src/mail/open-mailer.ts';
import { sendMessage } from '../src/mail/send-message.ts';
import { openStore } from '../src/store/database.ts';

/**
 * An instance that sends messages, to be killed: `node mail-process.ts <database> <port of the mail server> <milliseconds>`. Between what the
 * server said and the note of it it takes so long. Says `handed` when the server has a message, and `noted`.
 */
const [url = '', port = '0', takes = '0'] = process.argv.slice(2);
const store = await openStore(url, { poolSize: 2 });
const mailer = openMailer({ url: `smtp://127.0.0.1:${port}`, from: 'asp@example.org', openly: true });
const sending = sendMessage({
  store,
  mailer: {
    async send(id, letter) {
      const became = await mailer.send(id, letter);
      process.stdout.write('handed\n');
      await sleep(Number(takes));
      return became;
    },
  },
  kinds: [
    {
      name: 'greeting',
      write: async ({ lot }) => ({
        letter: {
          to: { name: 'Ash', address: 'ash@example.test' },
          subject: 'Hello',
          text: lot,
          html: `<p>${lot}</p>`,
        },
      }),
      withdraw: async () => {},
    },
  ],
});
openJobs({
  store,
  tasks: [
    {
      name: sending.name,
      async run(payload, attempt) {
        await sending.run(payload, attempt);
        process.stdout.write('noted\n');
      },
    },
  ],
  onError: (error) => console.error(error),
  pace: { look: 200, patience: 1_000 },
}).wake();
