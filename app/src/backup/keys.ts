import { readFile, writeFile } from 'node:fs/promises';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupProblem, fileProblem } from './problem.ts';

/** Draws a key, writes its secret half to a new file that its owner alone may read, and gives the public half. */
export async function makeKey(file: string): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const text = `# The key that opens backups of Plenary, in the form of age. Who holds it reads all of them.\n# public key: ${recipient}\n${identity}\n`;
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new BackupProblem(`${file} is there already, and a key is never overwritten: name a new file.`, error);
    throw fileProblem(error, file) ?? error;
  }
  return recipient;
}

/** To whom a backup is encrypted: each `age1…`, apart by commas or spaces. Any one of their keys opens it. */
export function encrypterFor(given: string): Encrypter {
  const recipients = given.split(/[\s,]+/).filter((each) => each !== '');
  if (recipients.length === 0)
    throw new BackupProblem(
      'Say to whose key the backup is encrypted: PLENARY_BACKUP_RECIPIENT=age1…, or --to age1…. ' +
        '"npm run backup -- key FILE" draws a key and says its recipient.',
    );
  const encrypter = new Encrypter();
  for (const recipient of recipients)
    try {
      encrypter.addRecipient(recipient);
    } catch (error) {
      // A secret key that was put in its place is not repeated.
      const said = recipient.startsWith('age1') ? recipient : 'What was given';
      throw new BackupProblem(`${said} is no recipient of age: it begins with age1, whole and on one line.`, error);
    }
  return encrypter;
}

/** With the keys of a file, as age writes them: one on each line, `#` before what is a remark. */
export async function decrypterFrom(file: string): Promise<Decrypter> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileProblem(error, file) ?? error;
  });
  const lines = text.split('\n').map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch (error) {
    throw new BackupProblem(noKey(file), error);
  }
  if (identities.length === 0) throw new BackupProblem(noKey(file));
  return decrypter;
}

function noKey(file: string): string {
  return `${file} holds no key: it is the file that "npm run backup -- key" or age-keygen wrote, with a line AGE-SECRET-KEY-….`;
}
