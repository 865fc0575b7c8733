export { lawRoutes } from './routes.tsx';
