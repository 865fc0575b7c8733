export { homeRoutes, homeTopics } from './routes.tsx';
