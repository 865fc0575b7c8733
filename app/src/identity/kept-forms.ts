import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sql } from 'kysely';
import { LaneBusy } from '../door/lane.ts';
import type { Store } from '../store/database.ts';
import type { KeptForm, KeptForms } from '../web/acts/kept-forms.ts';
import type { WebEnv } from '../web/env.ts';
import { safeThen } from '../web/form-state.ts';
import { hrefIn, splitPath } from '../words/languages.ts';
import { drawSecret, isOurs } from './secrets.ts';
import { withinSignIns } from './sign-in.ts';

/** What is kept for how many minutes, in how many bytes each; of one person's own the oldest goes when there are more. */
interface Kind {
  readonly name: 'form' | 'text';
  readonly minutes: number;
  readonly mostBytes: number;
  readonly mostOwn: number;
}

const form: Kind = { name: 'form', minutes: 60, mostBytes: 1_024 * 1_024, mostOwn: 40 };
/** Such as a list that is looked at before it is taken in. */
const text: Kind = { name: 'text', minutes: 24 * 60, mostBytes: 8 * 1_024 * 1_024, mostOwn: 8 };
/** Of all persons at one time: who finds no room gets his page at once, as a program does. */
const mostRows = 2_000;

/** Of a browser that has been signed in here. It proves that, and is half of the key of what is kept for it. */
const formsCookie = 'forms';
/** Where a browser that signs in goes on. */
const goOnCookie = 'go-on';

export interface KeptFormsOptions {
  readonly store: Store;
  readonly secure: boolean;
  readonly key: KeyObject;
}

function nameOf(secure: boolean, name: string): string {
  return secure ? `__Host-plenary-${name}` : `plenary-${name}`;
}

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'Lax', path: '/', secure }) as const;

/** What the browser has for its forms, or null when it was never signed in here. */
function browserSecret(c: Context<WebEnv>, { secure, key }: Pick<KeptFormsOptions, 'secure' | 'key'>): string | null {
  const token = getCookie(c, nameOf(secure, formsCookie));
  return token !== undefined && isOurs(key, 'forms', token) ? token : null;
}

/** Gives the browser what its forms are kept with, once. */
export function knowBrowser(c: Context<WebEnv>, options: KeptFormsOptions): string {
  const { secure, key } = options;
  const token = browserSecret(c, options) ?? drawSecret(key, 'forms').token;
  setCookie(c, nameOf(secure, formsCookie), token, { ...attributes(secure), maxAge: 7 * 86_400 });
  return token;
}

/** By which a browser is told from another one, and nothing else; null where it was never signed in here, or has forgotten it. */
export function browserMark(c: Context<WebEnv>, options: Pick<KeptFormsOptions, 'secure' | 'key'>): string | null {
  const secret = browserSecret(c, options);
  return secret && createHmac('sha256', options.key).update(`browser that acts ${secret}`).digest('hex');
}

/** Where a browser goes on that has just signed in, asked once. */
export function takeGoOn(c: Context<WebEnv>, secure: boolean, otherwise: string): string {
  const name = nameOf(secure, goOnCookie);
  const there = safeThen(getCookie(c, name), otherwise);
  setCookie(c, name, '', { ...attributes(secure), maxAge: 0 });
  return there;
}

/**
 * The forms that are kept in the database. What one person wrote is opened for nobody else: the row is sealed for the account,
 * the browser and this program together. A form sent after its sign-in had ended is sealed for the browser alone.
 */
export function keptForms(options: KeptFormsOptions): KeptForms {
  const { store, secure, key } = options;
  return {
    knows: (c) => browserSecret(c, options) !== null,

    async keep(c, sent, at) {
      const viewer = c.get('viewer') ?? null;
      const secret = viewer ? knowBrowser(c, options) : browserSecret(c, options);
      if (secret === null) return null;
      const bytes = Buffer.from(JSON.stringify(sent));
      if (bytes.length > form.mostBytes) return null;
      const id = randomUUID();
      const sealed = seal(keyOf(key, secret, id), viewer?.id ?? '', bytes);
      if (!(await insert(store, form, { id, sealed, owner: ownerOf(key, form, viewer?.id ?? secret) }))) return null;
      const there = withRefused(at, id);
      if (viewer) return there;
      setCookie(c, nameOf(secure, goOnCookie), there, { ...attributes(secure), maxAge: form.minutes * 60 });
      return `${hrefIn(splitPath(at).lang, '/sign-in')}?then=${encodeURIComponent(there)}`;
    },

    async keepText(c, written) {
      const viewer = c.get('viewer') ?? null;
      const bytes = Buffer.from(written);
      if (viewer === null || bytes.length > text.mostBytes) return null;
      const id = randomUUID();
      const sealed = seal(keyOf(key, knowBrowser(c, options), id), `text ${viewer.id}`, bytes);
      return (await insert(store, text, { id, sealed, owner: ownerOf(key, text, viewer.id) })) ? id : null;
    },

    async openText(c, id) {
      const viewer = c.get('viewer') ?? null;
      const kept = viewer && (await keptUnder(c, id));
      return kept ? (unseal(kept.key, `text ${viewer.id}`, kept.sealed)?.toString() ?? null) : null;
    },

    async changeText(c, id, written) {
      const kept = await keptUnder(c, id);
      const viewer = c.get('viewer') ?? null;
      if (kept === null || viewer === null) return;
      const sealed = seal(kept.key, `text ${viewer.id}`, Buffer.from(written));
      await store.writes.updateTable('kept_form').set({ sealed }).where('id', '=', id).execute();
    },

    async open(c, id) {
      const kept = await keptUnder(c, id);
      if (kept === null) return null;
      const viewer = c.get('viewer')?.id;
      const bytes =
        (viewer === undefined ? null : unseal(kept.key, viewer, kept.sealed)) ?? unseal(kept.key, '', kept.sealed);
      // Written by this program: it was unsealed.
      return bytes === null ? null : (JSON.parse(bytes.toString()) as KeptForm);
    },
  };

  async function keptUnder(c: Context<WebEnv>, id: string): Promise<{ key: Buffer; sealed: Buffer } | null> {
    const secret = browserSecret(c, options);
    if (secret === null) return null;
    const row = await store.reads
      .selectFrom('kept_form')
      .select('sealed')
      .where('id', '=', id)
      .where('expires_at', '>', sql<string>`now()`)
      .executeTakeFirst();
    return row ? { key: keyOf(key, secret, id), sealed: row.sealed } : null;
  }
}

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
  readonly owner: Buffer;
}

/** False when there is no room, or no turn to write in time. */
async function insert(store: Store, { minutes, mostOwn }: Kind, { id, sealed, owner }: Row): Promise<boolean> {
  try {
    return await withinSignIns(store, async (tx) => {
      await sql`delete from kept_form where id in
        (select id from kept_form where expires_at <= now() limit 100 for update skip locked)`.execute(tx);
      await sql`delete from kept_form where id in
        (select id from kept_form where owner = ${owner} order by expires_at desc, id offset ${mostOwn - 1})`.execute(
        tx,
      );
      const { numAffectedRows } = await sql`
        insert into kept_form (id, sealed, owner, expires_at)
        select ${id}, ${sealed}, ${owner}, now() + ${`${minutes} minutes`}::interval
        where (select count(*) from kept_form) < ${mostRows}`.execute(tx);
      return numAffectedRows === 1n;
    });
  } catch (error) {
    if (error instanceof LaneBusy) return false;
    throw error;
  }
}

/** Whether an address shows a form again. */
export function leadsToKeptForm(address: string): boolean {
  return /[?&]refused=/.test(address);
}

function withRefused(at: string, id: string): string {
  const [address = '', anchor] = at.split('#', 2);
  return `${address}${address.includes('?') ? '&' : '?'}refused=${id}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Tells rows of one person, or of one browser, from those of others, and says nobody whose they are. */
function ownerOf(key: KeyObject, { name }: Kind, whose: string): Buffer {
  return createHmac('sha256', key).update(`owner of a kept ${name} ${whose}`).digest();
}

function keyOf(key: KeyObject, secret: string, id: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key.export(), secret, `plenary kept form ${id}`, 32));
}

const ivBytes = 12;
const tagBytes = 16;

function seal(key: Buffer, account: string, text: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(account));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function unseal(key: Buffer, account: string, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(account)).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
  } catch {
    // Of another account, another browser, or before the secret was changed.
    return null;
  }
}
