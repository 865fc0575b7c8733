export { type LogWords, sentenceOf } from './log-sentence.ts';
export { ballotWords } from './pages/parts.tsx';
export { meetingRoutes, meetingTopics } from './routes.tsx';
export { type MeetingView, meetingView, nameOf } from './view.ts';
