import { setTimeout as sleep } from 'node:timers/promises';
import { type Door, perform } from '../../door/perform.ts';
import { anotherMeeting } from './another-meeting.ts';
import { keepPaused, keepPlay, type Play } from './kept.ts';
import { meetingToPlay, playedSessions } from './meeting-to-play.ts';
import { nextStep } from './next-step.ts';
import { readScene } from './read-scene.ts';
import { keyOf, type NextStep, type Pace, type PlayedAct, type Scene } from './scene.ts';
import { staysOpenUntil } from './voting.ts';

export interface PlayerParts {
  readonly door: Door;
  /** What pages show of the play has changed, and no act says so. */
  readonly changed: () => void;
  readonly onError: (error: unknown) => void;
}

/** One meeting that is played now. */
interface Run {
  readonly meeting: string;
  pace: Pace;
  readonly tried: Set<string>;
  readonly seed: number;
  readonly ends: AbortController;
  /** ends the pause that is on */
  wake: AbortController;
  over: Promise<void>;
}

/** Acts of one run at most: more than any meeting has. */
const mostActs = 3_000;

/** Milliseconds: between two looks at a meeting that waits, after which nobody is waited for any more, and before what was busy is tried again. */
const looks = { human: 1_000, quick: 300, patience: 30 * 60_000, busy: 2_000 } as const;

/** Plays the meetings of a demonstration through the door that people use, one at a time. A program that starts anew has paused. */
export class Player {
  readonly #parts: PlayerParts;
  #run: Run | null = null;
  #kept: Play | null = null;
  /** What visitors ask for is done one after the other: who presses twice begins once. */
  #asked: Promise<unknown> = Promise.resolve();

  private constructor(parts: PlayerParts) {
    this.#parts = parts;
  }

  static async open(parts: PlayerParts): Promise<Player> {
    await keepPaused(parts.door.store);
    return new Player(parts);
  }

  /** Begins, or goes on with, the meeting of a session, of any without one. Gives the id of the meeting; null where none can be played. */
  play(pace: Pace, session: string | null = null): Promise<string | null> {
    return this.#inTurn(async () => {
      const found = await this.#meetingOf(session);
      if (found === null) return null;
      const { meeting, ended } = found;
      if (ended) {
        await this.#stop();
        await this.#show({ meeting, pace: 'paused', waitsFor: 'secretariat', goesOnAt: null });
        return meeting;
      }
      if (this.#run?.meeting === meeting) this.#hurry(this.#run, pace);
      else {
        await this.#stop();
        this.#start(meeting, pace);
      }
      await this.#show({ meeting, pace, waitsFor: null, goesOnAt: null });
      return meeting;
    });
  }

  /** Gives the id of the meeting that pauses; null where none was played. */
  pause(): Promise<string | null> {
    return this.#inTurn(async () => {
      const meeting = this.#run?.meeting ?? null;
      await this.#stop();
      return meeting;
    });
  }

  /** Resolves when the meeting that is played has ended, or pauses. */
  async ended(): Promise<void> {
    await this.#run?.over;
  }

  async close(): Promise<void> {
    await this.pause();
  }

  #inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const answered = this.#asked.then(ask, ask);
    this.#asked = answered.catch(() => {});
    return answered;
  }

  /** `ended`: it is over, and there is no other. */
  async #meetingOf(wanted: string | null): Promise<{ readonly meeting: string; readonly ended: boolean } | null> {
    const { door } = this.#parts;
    const { reads } = door.store;
    const session = wanted ?? (await playedSessions(reads))[0] ?? null;
    const found = session === null ? null : await meetingToPlay(reads, session);
    if (session === null || found === null) return null;
    if (found.status !== 'closed') return { meeting: found.id, ended: false };
    const desk = (await readScene(reads, found.id))?.secretariat ?? null;
    const another = desk === null ? null : await anotherMeeting(door, session, desk);
    return { meeting: another ?? found.id, ended: another === null };
  }

  #start(meeting: string, pace: Pace): void {
    const run: Run = {
      meeting,
      pace,
      tried: new Set(),
      seed: Number.parseInt(meeting.slice(0, 8), 16),
      ends: new AbortController(),
      wake: new AbortController(),
      over: Promise.resolve(),
    };
    this.#run = run;
    run.over = this.#through(run)
      .catch(this.#parts.onError)
      .then(() => this.#paused(run))
      .catch(this.#parts.onError);
  }

  #hurry(run: Run, pace: Pace): void {
    run.pace = pace;
    run.wake.abort();
  }

  async #stop(): Promise<void> {
    const run = this.#run;
    run?.ends.abort();
    run?.wake.abort();
    await run?.over;
  }

  async #paused(run: Run): Promise<void> {
    if (this.#run === run) this.#run = null;
    await this.#show({ meeting: run.meeting, pace: 'paused', waitsFor: null, goesOnAt: null });
  }

  /** Plays to the end of the meeting, or until it is told to pause. */
  async #through(run: Run): Promise<void> {
    let waitedSince: number | null = null;
    while (!run.ends.signal.aborted && run.tried.size < mostActs) {
      const scene = await readScene(this.#parts.door.store.reads, run.meeting);
      const next: NextStep = scene ? nextStep(scene, run) : { kind: 'over' };
      if (scene === null || next.kind === 'over' || run.ends.signal.aborted) return;
      await this.#shows(run, scene, next);
      if (next.kind === 'acts') {
        waitedSince = null;
        const busy = await this.#perform(run, next.acts);
        await this.#pause(run, busy ? looks.busy : run.pace === 'human' ? next.pause : 0);
      } else {
        waitedSince = next.for === null ? null : (waitedSince ?? scene.now);
        if (waitedSince !== null && scene.now - waitedSince > looks.patience) return;
        await this.#pause(run, looks[run.pace]);
      }
    }
  }

  /** Whether the door was too busy for one of them: that one is tried again, and nothing else is. */
  async #perform(run: Run, acts: readonly PlayedAct[]): Promise<boolean> {
    const outcomes = await Promise.all(
      acts.map(async (act) => {
        const outcome = await perform(this.#parts.door, act.command, act.input, { account: act.account });
        if (!outcome.ok && 'errors' in outcome)
          throw new Error(`the play sends ${act.command.name} wrongly: ${JSON.stringify(outcome.errors)}`);
        const late = !outcome.ok && outcome.late !== undefined;
        if (!late) run.tried.add(keyOf(act));
        return late;
      }),
    );
    return outcomes.includes(true);
  }

  async #pause(run: Run, ms: number): Promise<void> {
    run.wake = new AbortController();
    if (run.ends.signal.aborted) return;
    await sleep(ms, undefined, { signal: run.wake.signal }).catch(() => {});
  }

  #shows(run: Run, scene: Scene, next: NextStep): Promise<void> {
    return this.#show({
      meeting: run.meeting,
      pace: run.pace,
      waitsFor: next.kind === 'waits' ? next.for : null,
      goesOnAt: staysOpenUntil(scene, run.pace),
    });
  }

  async #show(play: Play): Promise<void> {
    const before = this.#kept;
    if (before && JSON.stringify(before) === JSON.stringify(play)) return;
    this.#kept = play;
    await keepPlay(this.#parts.door.store, play);
    this.#parts.changed();
  }
}
