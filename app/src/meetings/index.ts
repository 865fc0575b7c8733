export { groupName } from './group-name.ts';
export { type LogWords, sentenceOf } from './log-sentence.ts';
export { OnBehalf } from './pages/on-behalf.tsx';
export { Agenda, ballotWords, changeHref, isOver, Presence, SpeakersPart, timerOf } from './pages/parts.tsx';
export { type MeetingView, meetingView, nameOf } from './view.ts';
