export { sitePageRoutes } from './routes.tsx';
