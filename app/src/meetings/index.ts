export { meetingRoutes, meetingTopics } from './routes.tsx';
