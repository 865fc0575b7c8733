import { formatTrust, parseTilePath, type TileAddress, tileWidth, widthAt } from '@plenary/record';
import type { Context } from 'hono';
import { sealKeys } from '../seal/index.ts';
import type { Db } from '../store/database.ts';
import { anyone, may } from '../web/access.ts';
import type { WebEnv } from '../web/env.ts';
import { cacheControl, respond, respondPage } from '../web/respond.ts';
import type { Routes } from '../web/site.ts';
import type { TextOf } from './export-log.ts';
import { recordLines } from './export-record.ts';
import { offlineTemplate, offlineVerifier, strangersVerifier } from './offline-verifier.ts';
import { overridesOf } from './overrides.ts';
import { LogPage } from './pages/log.tsx';
import { documentOf, proofOf } from './proof.ts';
import { entryAbout, type KeyView, logTrust, logView, nights, publishedSize } from './reads.ts';
import { textOfFile } from './slots.ts';
import { storedFile } from './stored-tiles.ts';

const text = 'text/plain; charset=utf-8';
const json = 'application/json; charset=utf-8';
const jsonl = 'application/jsonl; charset=utf-8';
const nightsShown = 31;

/** The log as files (C2SP tlog-tiles below `/log/`), proofs, the offline verifier, and a page about all of it. */
export const logRoutes: Routes = (app, site) => {
  const { reads } = site;
  const verifier = offlineVerifier(offlineTemplate());
  const [textOf = async () => null] = site.filled(textOfFile);

  app.get('/log', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const page = (
      <LogPage
        ctx={ctx}
        view={await logView(reads)}
        nights={await nights(reads, nightsShown)}
        seals={await sealsShown(reads)}
        overrides={await overridesOf(reads)}
      />
    );
    return respondPage(c, ctx, page);
  });

  app.get('/log/checkpoint', may(anyone, 'current'), async (c) => {
    const { latest } = await logView(reads);
    return latest === null ? c.notFound() : respond(c, latest.note, text, 'current');
  });

  app.get('/log/tile/*', may(anyone, 'forever'), async (c) => {
    const address = parseTilePath(c.req.path.slice('/log/'.length));
    const bytes = address === null ? null : await publishedFile(reads, address);
    if (bytes === null) return c.notFound();
    const headers = { 'content-type': 'application/octet-stream', 'cache-control': cacheControl.forever };
    return c.body(new Uint8Array(bytes), 200, headers);
  });

  // Beside each bundle of the log's entries the same entries as lines of the public record: what is full never changes.
  app.get('/log/record/*', may(anyone, 'forever'), async (c) => {
    const address = parseTilePath(`tile/entries/${c.req.path.slice('/log/record/'.length)}`);
    const lines = address === null ? '' : await publishedLines(reads, address, textOf);
    if (lines === '') return c.notFound();
    return c.body(lines, 200, { 'content-type': jsonl, 'cache-control': cacheControl.forever });
  });

  app.get('/log/proof/:file{[1-9][0-9]{0,14}\\.tlog-proof}', may(anyone, 'current'), async (c) => {
    const proof = await proofOf(reads, numberIn(c));
    return proof.kind === 'proof' ? attached(c, proof.file, text, `entry-${numberIn(c)}.tlog-proof`) : c.notFound();
  });

  app.get('/log/act/:file{[1-9][0-9]{0,14}\\.json}', may(anyone, 'current'), async (c) => {
    const document = await documentOf(reads, numberIn(c));
    return document === null ? c.notFound() : attached(c, document, json, `entry-${numberIn(c)}.json`);
  });

  app.get('/log/trust.json', may(anyone, 'current'), async (c) => {
    const trust = await logTrust(reads);
    return trust === null ? c.notFound() : respond(c, `${formatTrust(trust)}\n`, json, 'current');
  });

  // To be saved and opened from the reader's own disk: a page that the server shows could say anything of the server.
  app.get('/log/verify.html', may(anyone, 'current'), async (c) => {
    const trust = await logTrust(reads);
    const page = trust === null ? null : verifier(trust);
    return page === null ? c.notFound() : attached(c, page, 'text/html; charset=utf-8', 'verify.html');
  });

  app.get('/log/verify-record.mjs', may(anyone, 'current'), async (c) => {
    const program = strangersVerifier();
    if (program === null) return c.notFound();
    return attached(c, program, 'text/javascript; charset=utf-8', 'verify-record.mjs');
  });

  app.get('/log/of/:subject{[a-z-]{1,40}(:[A-Za-z0-9-]{1,64})?}', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const seq = await entryAbout(reads, c.req.param('subject'));
    return seq === null ? c.notFound() : c.redirect(ctx.href(`/record/${seq}#proof`), 302);
  });
};

function numberIn(c: Context<WebEnv>): number {
  return Number.parseInt(c.req.param('file') ?? '', 10);
}

function attached(c: Context<WebEnv>, body: string, type: string, name: string): Response {
  const answer = respond(c, body, type, 'current');
  answer.headers.set('content-disposition', `attachment; filename="${name}"`);
  return answer;
}

/** Only what belongs to a signed state: nobody gets a file that no checkpoint stands for. */
async function publishedFile(db: Db, address: TileAddress): Promise<Uint8Array | null> {
  const level = address.level === 'entries' ? 0 : address.level;
  if (address.width > widthAt(level, address.index, await publishedSize(db))) return null;
  return storedFile(db, address);
}

/** Each key with the day on which the next one took its place. */
async function sealsShown(reads: Db): Promise<readonly KeyView[]> {
  const keys = await sealKeys(reads);
  return keys.map(({ key, at, lost }, place) => ({
    key,
    introducedAt: at,
    retiredAt: keys[place + 1]?.at ?? null,
    lost,
  }));
}

async function publishedLines(db: Db, { index, width }: TileAddress, textOf: TextOf): Promise<string> {
  if (width > widthAt(0, index, await publishedSize(db))) return '';
  return recordLines(db, index * tileWidth, width, textOf);
}
