import path from 'node:path';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import type { Logger } from 'pino';
import { commands, openDoor, routes, topics } from './assembly.ts';
import type { Config } from './config.ts';
import { setTheStage } from './demonstration/set-the-stage.ts';
import { actsRoutes, refusalOf } from './door/acts-routes.ts';
import { floorBar } from './floor/index.ts';
import { healthOf, healthRoute } from './health/index.ts';
import { demonstrationAccounts } from './identity/demonstration.ts';
import { identityRoutes, readViewer } from './identity/routes.tsx';
import { Hub } from './live/hub.ts';
import { mountLive } from './live/routes.ts';
import { openLogOf } from './log/index.ts';
import { loadReference } from './membership/index.ts';
import { nextSessionOfTheArchive } from './sessions/index.ts';
import { appFolder } from './store/app-folder.ts';
import { clockNow } from './store/clock.ts';
import type { Store } from './store/database.ts';
import { listen } from './store/listen.ts';
import { troubleOf } from './store/trouble.ts';
import { languageCtx, makeCtx } from './web/ctx.ts';
import type { WebEnv } from './web/env.ts';
import { errorHandlers } from './web/errors.tsx';
import { pathWithoutLanguage } from './web/languages.ts';
import { languages } from './web/request-language.ts';
import { requestFacts } from './web/respond.ts';
import { security } from './web/security.ts';
import type { LiveSite, Site } from './web/site.ts';
import { staticFiles } from './web/static-files.ts';

/** What the program stands on once the database is up to date. */
export interface Parts {
  readonly config: Config & { readonly secret: string };
  readonly store: Store;
  readonly log: Logger;
  /** Where it listens, once it does; for addresses that must be absolute when none is configured. */
  readonly listensAt?: () => string | null;
}

export interface PlenaryServer {
  readonly app: Hono<WebEnv>;
  /** What to tell the person at the terminal: how to sign in. */
  greeting(address: string): readonly string[];
  /** Ends what is still open, such as live streams, before the database goes. */
  close(): Promise<void>;
}

/** Loads data once, then mounts every module. */
export async function openServer({ config, store, log, listensAt }: Parts): Promise<PlenaryServer> {
  const door = openDoor(store);
  const reference = await loadReference(door, path.join(path.dirname(appFolder()), 'data'));
  if (!reference.ok) throw new Error(['The reference data are not usable:', ...reference.problems].join('\n  '));
  const demonstration = config.mode === 'demonstration';
  if (demonstration && (await demonstrationAccounts(store.reads)).length === 0)
    await setTheStage(door, new Date(store.clock.ms()));

  const hub = new Hub({
    now: () => store.clock.ms(),
    onError: (error, topic) => log.error({ err: error, topic }, 'a live topic failed'),
  });
  const origin = (): string => config.origin ?? listensAt?.() ?? '';
  const site = siteOf(store, door, origin, demonstration);
  hub.register(...topics(site));
  const sequencer = await openLogOf({ door, demonstration, env: process.env, log });
  const listening = await listen(
    store.url,
    (subject) => {
      hub.changed(subject);
      sequencer.wake();
    },
    () => {
      hub.changedAll();
      sequencer.wake();
    },
  );

  const app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(security());
  app.use(staticFiles());
  app.use(languages());
  app.use(csrf());
  app.use(readViewer(store));
  mountLive(app, hub);
  app.use(compress());
  const health = healthOf({ store, onError: (error, part) => log.error({ err: error, part }, 'a part is not well') });
  healthRoute(app, health, () => hub.connections);
  actsRoutes(app, door, commands, (error, requestId) =>
    log.error({ err: error, requestId }, 'the database did not take in an act'),
  );
  identityRoutes(app, site, { store, demonstration, secure: config.origin?.startsWith('https:') ?? false });
  for (const mount of routes) mount(app, site);
  const errors = errorHandlers({
    ctxOf: site.ctx,
    log: (error, requestId) => log.error({ err: error, requestId }, 'a request failed'),
    isAway: (error) => troubleOf(error) !== null,
  });
  app.notFound(errors.notFound);
  app.onError(errors.onError);

  return {
    app,
    greeting: (address) =>
      demonstration
        ? [
            'This is a demonstration: States and published figures are real, the persons who act are invented.',
            `Sign in without a password at ${address}/sign-in (Secretariat, President, or the delegate of any State Party).`,
          ]
        : [`Persons sign in with the link that "npm run account" prints.`],
    async close() {
      await listening.close();
      await sequencer.close();
      hub.close();
    },
  };
}

function siteOf(store: Store, door: Site['door'], origin: () => string, demonstration: boolean): LiveSite {
  return {
    reads: store.reads,
    door,
    partCtx: (lang, path) => makeCtx({ lang, path, now: store.clock.now(), origin: origin(), demonstration }),
    async ctx(c) {
      const head = await store.reads
        .selectNoFrom(({ selectFrom }) => [
          clockNow.as('now'),
          selectFrom('entry')
            .select(({ fn }) => fn.max('seq').as('seq'))
            .as('seq'),
        ])
        .executeTakeFirstOrThrow();
      const facts = { ...requestFacts(c, origin()), now: head.now };
      return makeCtx({
        ...facts,
        demonstration,
        recordEntry: head.seq ?? null,
        refusal: refusalOf(c.req.raw),
        floor: await floorBar(
          store.reads,
          languageCtx(facts.lang, facts.now),
          await nextSessionOfTheArchive(store.reads, facts.now),
        ),
      });
    },
  };
}
