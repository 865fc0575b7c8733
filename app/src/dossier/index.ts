export { dossierRoutes } from './routes.tsx';
