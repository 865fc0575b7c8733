import { setTimeout as sleep } from 'node:timers/promises';
import { type Door, perform } from '../../door/perform.ts';
import type { OwnConnection } from '../../store/own-connection.ts';
import { anotherMeeting } from './another-meeting.ts';
import { holdPlay } from './hold.ts';
import { keepActed, keepAsked, keepPaused, keepShown, keepWithout, type Play, playKept } from './kept.ts';
import { meetingToPlay, offeredSession } from './meeting-to-play.ts';
import { nextStep } from './next-step.ts';
import { readScene, type SeenScene } from './read-scene.ts';
import { keyOf, type NextStep, type Office, type Pace, type PlayedAct, type WaitsFor } from './scene.ts';
import { stillFree } from './still-free.ts';
import { schedulerAfter, unplayable } from './unplayable.ts';
import { staysOpenUntil } from './voting.ts';

export interface PlayerParts {
  readonly door: Door;
  readonly onError: (error: unknown) => void;
  /** Milliseconds of waiting for an office after which going on without is offered. */
  readonly offers?: number;
}

/** What this program plays, from the moment it begins to play until it pauses. */
interface Run {
  meeting: string;
  pace: Pace;
  /** acts of this meeting */
  tried: Set<string>;
  seed: number;
  waits: { readonly whom: WaitsFor; readonly since: number } | null;
  readonly ends: AbortController;
  /** ends the pause of this step */
  wake: AbortController;
  over: Promise<void>;
}

/** Acts of one meeting at most: more than any has. */
const mostActs = 3_000;

/**
 * Milliseconds: between two looks at a meeting that waits, after which nobody is waited for any more, before what was busy is tried
 * again, before going on without somebody is offered, and between two looks whether whoever played does so no more.
 */
const looks = { human: 1_000, quick: 300, patience: 30 * 60_000, busy: 2_000, offers: 90_000, others: 5_000 } as const;

/**
 * Plays the meetings of a demonstration through the door that people use, one at a time. Of all programs on one database one plays: it
 * reads before each step what is asked, and any may be asked. What nobody plays when a program starts has paused.
 */
export class Player {
  readonly #parts: PlayerParts;
  readonly #looking: NodeJS.Timeout;
  #run: Run | null = null;
  #closed = false;
  /** What visitors ask for is done one after the other: who presses twice begins once. */
  #asked: Promise<unknown> = Promise.resolve();
  #looked: Promise<unknown> = Promise.resolve();

  private constructor(parts: PlayerParts) {
    this.#parts = parts;
    // Where the database is away the next look finds it.
    this.#looking = setInterval(() => void this.look().catch(() => {}), looks.others).unref();
  }

  static async open(parts: PlayerParts): Promise<Player> {
    const { store } = parts.door;
    await using held = await holdPlay(store.url);
    if (held !== null) await keepPaused(store);
    return new Player(parts);
  }

  /** Begins, or goes on with, the meeting of a session; without one of any that people do not hold. Gives the id of the meeting; null where none can be played. */
  play(pace: Pace, session: string | null = null): Promise<string | null> {
    return this.#inTurn(async () => {
      const found = await this.#meetingOf(session);
      if (found === null) return null;
      const { meeting, ended } = found;
      if (ended === 'unplayable') return meeting;
      await keepAsked(
        this.#parts.door.store,
        ended === 'refused' ? { meeting, pace: 'paused', waitsFor: 'secretariat' } : { meeting, pace },
      );
      await this.look();
      return meeting;
    });
  }

  /** Gives the id of the meeting that pauses; null where none was played. */
  pause(): Promise<string | null> {
    return this.#inTurn(async () => {
      const meeting = await keepPaused(this.#parts.door.store);
      await this.#stop();
      return meeting;
    });
  }

  /** Where an office that a person has taken was waited for so long, it is simulated until that person acts. Gives the id of the meeting. */
  goOnWithout(office: Office): Promise<string | null> {
    return this.#inTurn(async () => {
      const { store } = this.#parts.door;
      await keepWithout(store, office);
      this.#run?.wake.abort();
      return (await playKept(store.writes))?.meeting ?? null;
    });
  }

  /** Looks at what is asked, perhaps of another program: whoever plays is told, and what nobody plays is taken up. */
  look(): Promise<void> {
    const looked = this.#looked.then(async () => {
      if (this.#closed) return;
      const { store } = this.#parts.door;
      const play = await playKept(store.writes);
      const run = this.#run;
      if (run !== null) {
        if (run.meeting !== play?.meeting || run.pace !== play.pace) run.wake.abort();
        return;
      }
      if (play === null || play.pace === 'paused') return;
      const held = await holdPlay(store.url);
      if (held !== null) this.#start(held, play.meeting, play.pace);
    });
    this.#looked = looked.catch(() => {});
    return looked;
  }

  /** Resolves when the meeting that is played here has ended, or pauses. */
  async ended(): Promise<void> {
    await this.#run?.over;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#looking);
    await this.#looked;
    if (this.#run !== null) await this.pause();
  }

  #inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const answered = this.#asked.then(ask, ask);
    this.#asked = answered.catch(() => {});
    return answered;
  }

  /** `refused`: it is over, and another one was not scheduled. */
  async #meetingOf(
    wanted: string | null,
  ): Promise<{ readonly meeting: string; readonly ended: 'unplayable' | 'refused' | null } | null> {
    const { door } = this.#parts;
    const { reads } = door.store;
    const session = wanted ?? (await offeredSession(reads));
    const found = session === null ? null : await meetingToPlay(reads, session);
    if (session === null || found === null) return null;
    if ((await unplayable(reads, found)) !== null) return { meeting: found.id, ended: 'unplayable' };
    if (found.status !== 'closed') return { meeting: found.id, ended: null };
    const scheduler = await schedulerAfter(reads, found);
    const another = scheduler && (await anotherMeeting(door, session, scheduler));
    return { meeting: another ?? found.id, ended: another === null ? 'refused' : null };
  }

  #start(held: OwnConnection, meeting: string, pace: Pace): void {
    const run: Run = {
      ...{ meeting, pace, tried: new Set(), seed: seedOf(meeting), waits: null },
      ...{ ends: new AbortController(), wake: new AbortController(), over: Promise.resolve() },
    };
    this.#run = run;
    run.over = this.#through(run, held)
      .catch(async (error) => {
        this.#parts.onError(error);
        await keepPaused(this.#parts.door.store);
      })
      .catch(this.#parts.onError)
      .then(() => held[Symbol.asyncDispose]())
      .catch(this.#parts.onError)
      .then(() => {
        this.#run = null;
      });
    // Whoever asked for more while this program was about to end found that it played.
    void run.over.then(() => this.look()).catch(() => {});
  }

  async #stop(): Promise<void> {
    const run = this.#run;
    run?.ends.abort();
    run?.wake.abort();
    await run?.over;
  }

  /** Plays as it is asked to, until nothing is. What is asked is read by the connection that is held: who loses that plays no more. */
  async #through(run: Run, held: OwnConnection): Promise<void> {
    while (!run.ends.signal.aborted) {
      run.wake = new AbortController();
      const play = await playKept(held.db);
      if (play === null || play.pace === 'paused') return;
      if (play.meeting !== run.meeting)
        Object.assign(run, { meeting: play.meeting, tried: new Set(), seed: seedOf(play.meeting), waits: null });
      run.pace = play.pace;
      const goesOn = run.tried.size < mostActs && (await this.#step(run, play));
      if (!goesOn) await keepPaused(this.#parts.door.store, { meeting: play.meeting, pace: play.pace });
    }
  }

  /** Whether there is another one. */
  async #step(run: Run, play: Play): Promise<boolean> {
    const scene = await readScene(this.#parts.door.store.reads, run.meeting, play.without);
    const next: NextStep = scene ? nextStep(scene, run) : { kind: 'over' };
    if (scene === null || next.kind === 'over') return false;
    const whom = next.kind === 'waits' ? next.for : null;
    run.waits = whom && { whom, since: run.waits?.whom === whom ? run.waits.since : scene.now };
    const waited = run.waits === null ? 0 : scene.now - run.waits.since;
    await this.#show(play, {
      waitsFor: whom,
      waitsLong: isOffice(whom) && waited >= (this.#parts.offers ?? looks.offers),
      goesOnAt: staysOpenUntil(scene, run.pace),
      without: scene.without,
    });
    if (run.ends.signal.aborted) return true;
    if (next.kind === 'acts') {
      const busy = await this.#perform(run, scene, next.acts);
      await this.#pause(run, busy ? looks.busy : run.pace === 'human' ? next.pause : 0);
    } else if (waited > looks.patience) return false;
    else await this.#pause(run, looks[run.pace]);
    return true;
  }

  /** Whether the door was too busy for one of them: that one is tried again, as is one whose seat a person took, and nothing else is. */
  async #perform(run: Run, scene: SeenScene, acts: readonly PlayedAct[]): Promise<boolean> {
    const outcomes = await Promise.all(
      acts.map(async (act) => {
        const { account } = act;
        const seat = scene.seats.get(account) ?? { accounts: [account], without: null };
        const stands = (flight: Parameters<typeof stillFree>[0]) => stillFree(flight, seat);
        const outcome = await perform(this.#parts.door, act.command, act.input, { account, stands });
        if (!outcome.ok && 'errors' in outcome)
          throw new Error(`the play sends ${act.command.name} wrongly: ${JSON.stringify(outcome.errors)}`);
        if (outcome.ok) await this.#acted(scene, account, outcome.seq);
        const late = !outcome.ok && outcome.late !== undefined;
        const taken = !outcome.ok && outcome.objections.some(({ code }) => code === 'not-signed-in');
        if (!late && !taken) run.tried.add(keyOf(act));
        return late;
      }),
    );
    return outcomes.includes(true);
  }

  async #acted(scene: SeenScene, account: string, seq: number): Promise<void> {
    for (const office of offices)
      if (scene[office] === account && scene.without[office] !== null)
        await keepActed(this.#parts.door.store, office, seq);
  }

  async #pause({ ends, wake }: Run, ms: number): Promise<void> {
    if (!ends.signal.aborted) await sleep(ms, undefined, { signal: wake.signal }).catch(() => {});
  }

  async #show(play: Play, shown: Omit<Play, 'meeting' | 'pace'>): Promise<void> {
    const { waitsFor, waitsLong, goesOnAt, without } = play;
    if (JSON.stringify({ waitsFor, waitsLong, goesOnAt, without }) === JSON.stringify(shown)) return;
    await keepShown(this.#parts.door.store, play, shown);
  }
}

const offices: readonly Office[] = ['president', 'secretariat'];

function isOffice(whom: WaitsFor | null): boolean {
  return offices.some((office) => office === whom);
}

function seedOf(meeting: string): number {
  return Number.parseInt(meeting.slice(0, 8), 16);
}
