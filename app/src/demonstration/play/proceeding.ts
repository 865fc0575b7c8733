import { closeList, endInterposition } from '../../floor/index.ts';
import { closeMeeting, suspendMeeting } from '../../meetings/index.ts';
import { putMotion, resumeDebate, ruleOnPoint, speakOnMotion } from '../../motions/index.ts';
import { act, notBefore, officeActs } from './acting.ts';
import { simulated } from './delegations.ts';
import { waysOf } from './presiding.ts';
import type { NextStep, Played, Scene, SceneMoved } from './scene.ts';

/** Milliseconds in which somebody has the floor beside the list. */
const besideTheList = 6_000;

/** A point of order is ruled on at once: a simulated President finds it well taken, so that nobody is told off. */
export function ruling({ moved, ...scene }: Scene, played: Played): NextStep | null {
  const { next } = moved;
  if (next?.kind !== 'pointOfOrder') return null;
  const { meeting } = scene;
  return officeActs('president', { ...scene, moved }, played, [
    act(ruleOnPoint, next.id, { meeting, motion: next.id, wellTaken: 'yes', words: null }),
  ]);
}

/** What a person has moved: one simulated delegation speaks for it where the rules let it; then it is put, decided, and carried out. */
export function proceeding(scene: Scene, played: Played): NextStep | null {
  const { meeting, moved, floor, drafts } = scene;
  if (floor.beside !== null && scene.president !== null)
    return (
      notBefore(scene, played, floor.beside + besideTheList) ??
      officeActs('president', scene, played, [act(endInterposition, `${meeting} ${floor.beside}`, { meeting })])
    );
  const { next } = moved;
  if (next?.put) {
    const draft = drafts.find(({ id }) => id === next.put);
    return draft ? officeActs('president', scene, played, waysOf(scene, draft)) : null;
  }
  if (next)
    return officeActs('president', scene, played, [
      ...seconding(scene, next),
      act(putMotion, next.id, { meeting, motion: next.id }),
    ]);
  const ended = moved.endsDebate === null ? [] : [act(resumeDebate, moved.endsDebate, { meeting })];
  const carriesOut = moved.carried ? carrying(meeting, moved.carried) : [];
  return scene.president === null ? null : officeActs('president', scene, played, [...carriesOut, ...ended]);
}

function seconding(scene: Scene, next: NonNullable<SceneMoved['next']>) {
  const state = simulated(scene).find((one) => one !== next.state && scene.present.includes(one));
  if (state === undefined || next.speakers.length > 0) return [];
  return [act(speakOnMotion, next.id, { meeting: scene.meeting, motion: next.id, state, side: 'for' })];
}

function carrying(meeting: string, { id, kind }: NonNullable<SceneMoved['carried']>) {
  switch (kind) {
    case 'suspendMeeting':
      return [act(suspendMeeting, id, { meeting })];
    case 'adjournMeeting':
      return [act(closeMeeting, id, { meeting, leaveDue: true })];
    case 'closeList':
      return [act(closeList, id, { meeting })];
    default:
      return [];
  }
}
