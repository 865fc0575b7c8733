export { type LogWords, sentenceOf } from './log-sentence.ts';
export { meetingRoutes, meetingTopics } from './routes.tsx';
export { type MeetingView, meetingView, nameOf } from './view.ts';
