export { observerRoutes } from './routes.tsx';
