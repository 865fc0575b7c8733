export { type MeetingView, meetingView } from './view.ts';
