export { forSecretariat } from './pages/podium-links.tsx';
export { ReadAloud } from './pages/script.tsx';
export { bare, line, type Named, pause, type ScriptLine, say, titled } from './script/line.ts';
export { state, states } from './script/states.ts';
export {
  type Asked,
  type ChairLink,
  type ChairPart,
  chairPart,
  type LastStep,
  type Left,
  type PartNow,
  type PartWords,
  type PossibleStep,
  type Step,
  type StepKind,
  type Waits,
} from './slots.ts';
export { chairActor } from './steps.ts';
