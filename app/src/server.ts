import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { ownCalendarRoutes } from './calendar/own-routes.tsx';
import type { Config } from './config.ts';
import { documentRoutes } from './credentials/index.ts';
import { deskLinkRoutes, letterRoutes, signInLetters } from './delegations/index.ts';
import { openStage } from './demonstration/open-stage.ts';
import { Player } from './demonstration/play/player.ts';
import { demonstrationRoutes } from './demonstration/routes.ts';
import { LaneBusy } from './door/lane.ts';
import type { Door } from './door/perform.ts';
import { lastRecorded } from './door/recorded.ts';
import { toldBy } from './door/tell.ts';
import { around, type Thing } from './door/within.ts';
import { floorBar } from './floor/index.ts';
import {
  decideRoutes,
  focalPointFormRoutes,
  focalPointLinkRoutes,
  focalPointListRoutes,
} from './focal-points/index.ts';
import { forReader } from './for-you/index.ts';
import { hallScreenRoutes } from './hall-screens/routes.tsx';
import { healthOf, healthRoute } from './health/index.ts';
import type { RequestListener } from './http.ts';
import { FailedTries } from './identity/failed-tries.ts';
import { keptForms } from './identity/kept-forms.ts';
import { KnownSignIns } from './identity/known-sign-ins.ts';
import { identityRoutes, readViewer } from './identity/routes.tsx';
import { signInKey } from './identity/secrets.ts';
import { whoseRightsChanged } from './identity/sign-in-notice.ts';
import { signInRoutes } from './identity/sign-in-routes.tsx';
import { keepSwept } from './identity/sweep.ts';
import { importRoutes } from './imports/index.ts';
import { jobsWait, openJobs } from './jobs/index.ts';
import { keepRecord } from './keep-record.ts';
import { Hub, type Topic } from './live/hub.ts';
import { lookAgainTopics } from './live/look-again.ts';
import { readingOf } from './live/reading.ts';
import { mountLive } from './live/routes.ts';
import { openLogOf } from './log/index.ts';
import { sparing } from './log.ts';
import { openMailer, sendMessage } from './mail/index.ts';
import { loadReference } from './membership/index.ts';
import { metricsRoute, openMeasures, timePages } from './metrics/index.ts';
import { commands, filled, often, parents, routes, tables, topicsOf } from './modules.ts';
import { sessionRunHere } from './sessions/index.ts';
import { appFolder } from './store/app-folder.ts';
import type { Store } from './store/database.ts';
import { KnownAnswers } from './store/known-answers.ts';
import { listen, listenPace } from './store/listen.ts';
import { isOutdatedPlan } from './store/prepared.ts';
import { recordHead } from './store/record-head.ts';
import { TableTurns } from './store/table-turns.ts';
import { tableTold, toldTables } from './store/told-tables.ts';
import { troubleOf } from './store/trouble.ts';
import { actsRoutes, refusalOf } from './web/acts/acts-routes.ts';
import { languageCtx, makeCtx } from './web/ctx.ts';
import type { WebEnv } from './web/env.ts';
import { errorHandlers } from './web/errors.tsx';
import { givePages, keptFirst, makePages } from './web/keep-pages.ts';
import { KeptPages, keptPagesDefaults } from './web/kept-pages.ts';
import { languages } from './web/request-language.ts';
import { requestFacts } from './web/respond.ts';
import { sameSite } from './web/same-site.ts';
import { security } from './web/security.ts';
import type { LiveSite, Site } from './web/site.ts';
import { staticFiles } from './web/static-files.ts';
import { pathWithoutLanguage } from './words/languages.ts';

/** What the program stands on once the database is up to date. */
export interface Parts {
  readonly config: Config;
  readonly store: Store;
  readonly log: Logger;
  /** Where it listens, once it does; for addresses that must be absolute when none is configured. */
  readonly listensAt?: () => string | null;
}

export interface PlenaryServer {
  readonly app: Hono<WebEnv>;
  /** The same for Node: what is kept in memory is given out before all else. */
  readonly listener: RequestListener;
  readonly door: Door;
  /** What to tell the person at the terminal: how to sign in. */
  greeting(address: string): readonly string[];
  /** Ends what is still open, such as live streams, before the database goes. */
  close(): Promise<void>;
}

/** Loads data once, then mounts every module. */
export async function openServer({ config, store, log, listensAt }: Parts): Promise<PlenaryServer> {
  const reading = readingOf(store, parents);
  const turns = new TableTurns({ newest: reading.newest, again: 1_000 });
  const kept = new KeptPages({
    ...keptPagesDefaults,
    turns,
    now: () => store.clock.ms(),
    newest: reading.newest,
    recordedHere: () => lastRecorded(store),
  });
  const measures = openMeasures();
  const door: Door = { ...(await keepRecord(store, config)), meter: measures.acts };
  const reference = await loadReference(door, path.join(path.dirname(appFolder()), 'data'));
  if (!reference.ok) throw new Error(['The reference data are not usable:', ...reference.problems].join('\n  '));
  const demonstration = config.mode === 'demonstration';
  if (demonstration) await openStage(door);

  const hub = new Hub({
    now: () => store.clock.ms(),
    ...reading,
    rendered: measures.topic,
    onError: sparing((error, topic, leftOut) => log.error({ err: error, topic, leftOut }, 'a live topic failed')),
  });
  const player = demonstration
    ? await Player.open({
        door,
        onError: (error) => log.error({ err: error }, 'the play of the demonstration failed'),
      })
    : null;
  const origin = (): string => config.origin ?? listensAt?.() ?? '';
  const site = siteOf(store, door, origin, demonstration);
  hub.register(...liveTopics(site));
  const sequencer = await openLogOf({ door, demonstration, env: process.env, log });
  const key = signInKey(config);
  const signIns = new KnownSignIns();
  const sweeping = keepSwept(store, (error) => log.error({ err: error }, 'ended sign-ins were not cleared away'));
  const mailer = config.mail ? openMailer(config.mail) : null;
  const jobs = openJobs({
    store,
    tasks: [sendMessage({ store, mailer, kinds: [signInLetters({ door, key, origin })] })],
    onError: (error) => log.error({ err: error }, 'a job failed'),
  });
  const hears = (): void => {
    void turns.hears();
    hub.changedAll();
    jobs.look();
  };
  // No act says it: how a play goes, and what is asked of it, here or of another program.
  const toldOfPlay = (): void => {
    hub.changedAll();
    void player?.look().catch(() => {});
  };
  const listening = await listen(
    store.url,
    (notice) => {
      if (notice === jobsWait) return jobs.wake();
      const table = tableTold(notice);
      if (table !== null) {
        turns.written(table);
        if (table === 'demonstration_play') toldOfPlay();
        // No act says what is proposed: pages that show it are open in few places.
        if (table === 'delegation_proposal') hub.changedAll();
        return;
      }
      const account = whoseRightsChanged(notice);
      if (account !== null) {
        signIns.forget(account);
        // What a play can be asked for rests on who is signed in.
        if (demonstration) hub.changedAll();
        return hub.rightsChanged(account);
      }
      const told = toldBy(notice);
      if (told !== null) {
        turns.toldOf(told.seq);
        hub.changed(told);
      }
      sequencer.wake();
    },
    () => {
      hears();
      signIns.forget();
      hub.rightsChanged();
      sequencer.wake();
    },
    listenPace,
    () => turns.deaf(),
  );
  hears();

  const told = await toldTables(store.reads);
  store.know(new KnownAnswers(turns, (statement) => saidByActs(told.in(statement))));

  const app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  const https = config.origin?.startsWith('https:') ?? false;
  app.use(givePages(kept, measures.pages));
  app.use(security(https, demonstration));
  app.use(staticFiles());
  app.use(languages());
  app.use(sameSite(config.origin));
  app.use(readViewer(store, https, key, signIns));
  mountLive(app, hub);
  app.use(compress());
  const health = healthOf({
    store,
    sealer: door.sealer,
    onError: (error, part) => log.error({ err: error, part }, 'a part is not well'),
  });
  healthRoute(app, health, () => hub.connections);
  metricsRoute(app, measures, { token: config.metricsToken ?? null, streams: () => hub.languages });
  const pages = makePages(kept, store, told, measures.pages);
  app.use(pages.each);
  app.use(timePages(measures));
  const forms = keptForms({ store, secure: https, key });
  actsRoutes(
    app,
    door,
    commands,
    forms,
    sparing((error, requestId, leftOut) =>
      log.error({ err: error, requestId, leftOut }, 'the database did not take in an act'),
    ),
  );
  const tries = new FailedTries((refused) => log.warn({ refused }, 'too many failed tries to sign in'));
  identityRoutes(app, site, { store, demonstration, secure: https, key, tries });
  signInRoutes(app, site, store);
  ownCalendarRoutes(app, site, { store, key, tries });
  hallScreenRoutes(app, site, { store, key, tries });
  deskLinkRoutes(app, site, key, forms);
  importRoutes(app, site, forms);
  documentRoutes(app, site, forms);
  letterRoutes(app, site, key, forms, mailer !== null);
  focalPointLinkRoutes(app, site, key, forms);
  focalPointFormRoutes(app, site, forms);
  focalPointListRoutes(app, site, forms);
  decideRoutes(app, site, forms);
  if (player) demonstrationRoutes(app, player);
  for (const mount of routes) mount(app, site);
  const errors = errorHandlers({
    ctxOf: site.ctx,
    inTurn: pages.ending,
    log: sparing((error, requestId, leftOut) => log.error({ err: error, requestId, leftOut }, 'a request failed')),
    isAway: (error) => troubleOf(error) !== null || isOutdatedPlan(error) || error instanceof LaneBusy,
  });
  app.notFound(errors.notFound);
  app.onError(errors.onError);

  return {
    app,
    listener: keptFirst(kept, measures.pages, getRequestListener(app.fetch)),
    door,
    greeting: (address) =>
      demonstration
        ? [
            'This is a demonstration: States and published figures are real, the persons who act are invented.',
            `Sign in without a password at ${address}/sign-in (Secretariat, President, or the delegate of any State Party).`,
          ]
        : [`Persons sign in with the link that "npm run account" prints.`],
    async close() {
      await player?.close();
      await sweeping.close();
      await jobs.close();
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
    commands,
    filled,
    partCtx: (lang, path) => makeCtx({ lang, path, now: store.clock.now(), origin: origin(), demonstration }),
    async ctx(c) {
      const head = await recordHead(store.reads);
      const facts = { ...requestFacts(c, origin()), now: head.now };
      const viewer = facts.viewer ?? null;
      const asked = { reads: store.reads, filled, now: head.now };
      return makeCtx({
        ...facts,
        demonstration,
        forYou: viewer === null ? [] : await forReader(viewer.id, asked),
        recordEntry: head.seq,
        refusal: refusalOf(c.req.raw),
        floor: await floorBar({ reads: store.reads, filled }, languageCtx(facts.lang, facts.now)),
      });
    },
  };
}

/** The tables, where nothing is written to any of them but by acts. */
function saidByActs(named: ReadonlySet<string> | null): ReadonlySet<string> | null {
  return named !== null && [...named].every(isOfActs) ? named : null;
}

function isOfActs(table: string): boolean {
  return table === 'entry' || (tables[table] ?? 'written') !== 'written';
}

/** Whether there is such a session, or a thing within one. */
function isThere({ reads, door }: LiveSite): (thing: Thing) => Promise<boolean> {
  return async (thing) =>
    thing.startsWith('session:')
      ? (await sessionRunHere(reads, thing.slice('session:'.length))) !== null
      : (await around(reads, parents, door.store).up(thing)).length > 1;
}

/** Everything that open pages can watch. */
function liveTopics(site: LiveSite): readonly Topic[] {
  return [...topicsOf(site), ...lookAgainTopics(often, isThere(site))];
}
