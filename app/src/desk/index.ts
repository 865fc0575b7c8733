export { deskRoutes } from './routes.tsx';
